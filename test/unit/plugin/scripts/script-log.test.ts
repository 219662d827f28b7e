// What a script prints, as log lines and outputs. Source: observed-scripts §4 and §6.
import { expect, it } from 'vitest';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { createScriptLog } from '../../../../src/main/plugin/scripts/script-log.ts';
import { createScriptBench } from './script-bench.ts';

function hear(out: string, { err = '', profile = '2.0' }: { readonly err?: string; readonly profile?: Profile } = {}) {
  const { context, said } = createScriptBench({ profile });
  const log = createScriptLog(context);
  log.onOutput({ stream: 'stdout', bytes: Buffer.from(out) });
  log.onOutput({ stream: 'stderr', bytes: Buffer.from(err) });
  return { outputs: Object.fromEntries(log.end()), said };
}

it('logs both streams at their levels', () => {
  expect(hear('a\n', { err: 'b\n' })).toEqual({ outputs: {}, said: ['INFO a', 'ERROR b'] });
});

const marked = '##kestra:log:debug##\na\n##kestra:log:info##\nb\n';
it.each([
  ['2.0', ['DEBUG a', 'INFO b']],
  ['1.3', ['INFO ##kestra:log:debug##', 'INFO a', 'INFO ##kestra:log:info##', 'INFO b']],
] as const)('heeds marker lines as %s does', (profile, said) => {
  expect(hear(marked, { profile }).said).toEqual(said);
});

it('takes outputs, later ones in place of earlier ones, and logs nothing of them', () => {
  const lines = '::{"outputs":{"a":1,"b":1}}::\n::{"outputs":{"a":2}}::\n';
  expect(hear(lines)).toEqual({ outputs: { a: 2, b: 1 }, said: [] });
});

it('keeps figures and lines of levels', () => {
  const line = '::{"metrics":[{"name":"c","type":"counter","value":3}],"logs":[{"level":"WARN","message":"m"}]}::\n';
  expect(hear(line).said).toEqual(['c=3', 'WARN m']);
});

it('says so where a line cannot be read', () => {
  expect(hear('::{"outputs":[]}::\n').said[0]).toMatch(/^WARN Invalid outputs '/);
});

it('keeps no more lines than it may, and says so once', () => {
  const { outputs, said } = hear(`${'x\n'.repeat(30)}::{"outputs":{"a":1}}::\n`);
  expect([outputs, said.length, said.at(-1)]).toEqual([
    { a: 1 },
    11,
    'WARN Hookbench keeps no more log lines of this script: it prints too much',
  ]);
});
