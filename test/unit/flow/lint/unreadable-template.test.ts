// Templates that nobody can read.
import { expect, it } from 'vitest';
import { unreadableTemplate } from '../../../../src/main/flow/lint/unreadable-template.ts';
import { findingsOf, lintedFlow, placesOf, webhookFlow } from './linted.ts';

it.each([
  ['a brace that is not closed', '{id: l, type: io.kestra.plugin.core.log.Log, message: "{{ a"}', ['tasks.0.message']],
  ['a tag that there is not', '{id: l, type: x.Y, list: [a, "{% nope %}"]}', ['tasks.0.list.1']],
  ['the name of a file', '{id: w, type: io.kestra.plugin.core.flow.WorkingDirectory, inputFiles: {"{{ a": x}}', ['tasks.0.inputFiles.{{ a']], // prettier-ignore
  ['a good one', '{id: l, type: x.Y, message: "{{ a }}"}', []],
  ['a raw block', '{id: l, type: x.Y, message: "{% raw %}{{ a{% endraw %}"}', []],
  ['braces of a shell', '{id: l, type: x.Y, message: "${a} { b; }"}', []],
])('looks at %s', (_, task, places) => {
  expect(placesOf(unreadableTemplate, webhookFlow(`  - ${task}`))).toEqual(places);
});

it('says what the parser says, and where', () => {
  const source = webhookFlow('  - id: l\n    type: x.Y\n    message: |\n      one\n      {{ a');
  const [finding] = unreadableTemplate.find(lintedFlow(source));
  expect([finding?.line, findingsOf(unreadableTemplate, source)[0]?.split('. What')[0]]).toEqual([
    2,
    'tasks.0.message: this template cannot be parsed: Unexpected character [end of text]',
  ]);
});
