// What is said of a word; the pointer is written as §.
import { expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/main/contract/profile.ts';
import { describeLanguage } from '../../../../src/main/flow/describe-language.ts';
import { explainFlow } from '../../../../src/renderer/flow/explain-flow.ts';

const language = describeLanguage(defaultProfile, { plugins: 'any' });
const log = 'tasks:\n  - id: a\n    type: io.kestra.plugin.core.log.Log\n';

/** Title, detail and meaning in one line. */
function said(marked: string): string | undefined {
  const found = explainFlow(marked.replace('§', ''), marked.indexOf('§'), language);
  return found === undefined ? undefined : [found.title, found.detail, found.meaning].join(' — ');
}

it.each([
  ['namesp§ace: n', 'namespace — text, required — Where it belongs, as `company.team`; secrets and key-value entries are found from here up'], // prettier-ignore
  [`${log}    mess§age: hi`, 'message — anything — A text, or a list of texts'],
  [`${log}    §message:`, 'message — anything — A text, or a list of texts'],
  [`${log}    timeout§: PT1S`, 'timeout — anything — How long it may take, as `PT30S`; then it has failed'],
  [log.replace('log.Log', 'log.L§og'), 'io.kestra.plugin.core.log.Log — task — Writes into the log of the execution'],
  [log.replace('log.Log', '§nobody.Knows'), undefined],
  [`${log}    message: h§i`, undefined],
  [`${log}    unkn§own: 1`, undefined],
  [`${log}    message: "{{ a | fir§st }}"`, 'first — () — The first item of a list, or character of a text'],
  [
    `${log}    message: "{{ s§ecret('A') }}"`,
    'secret — (key, namespace, subkey) — A secret of the flow’s namespace or of one above it',
  ],
  [`${log}    message: "{{ trigger.fir§st }}"`, undefined],
  ['§', undefined],
])('of %s is said %s', (marked, expected) => {
  expect(said(marked)).toBe(expected);
});

it('tells which word it is of', () => {
  expect(explainFlow('namespace: n', 3, language)).toMatchObject({ from: 0, to: 9 });
});
