// `conditions` → `when`.
import { expect, it, test } from 'vitest';
import { rewriteConditions } from '../../../../src/main/flow/rewrite/condition.ts';
import { rewriteWith } from './rewrite-with.ts';

const type = 'type: io.kestra.plugin.core.condition.Expression';
const flow = (lines: readonly string[]) => `triggers:\n  - id: w\n${lines.map((line) => `    ${line}\n`).join('')}`;

test.each([
  [
    ['conditions:', `  - ${type}`, '    expression: "{{ a }}" # b', 'key: k'],
    ['when: "{{ a }}" # b', 'key: k'],
  ],
  [
    ['conditions:', '  - expression: "{{ a }}"', `    ${type}`, 'key: k'],
    ['when: "{{ a }}"', 'key: k'],
  ],
  [[`conditions: [{${type}, expression: "{{ a }}"}]`], ['when: "{{ a }}"']],
  [
    ['conditions:', `  - ${type}`, '    expression: |', '      {{ a', '         or b }}', 'key: k'],
    ['when: |', '      {{ a', '         or b }}', 'key: k'],
  ],
  [
    [`conditions: [{${type}, expression: "{{ a or b }}"}, {${type}, expression: "{{ c == 'd' }}"}]`],
    ['when: "{{ (a or b) and (c == \'d\') }}"'],
  ],
])('%#: an expression moves', (before, after) => {
  expect(rewriteWith(rewriteConditions, flow(before)).written).toBe(flow(after));
});

test.each([
  ['another kind of condition', ['conditions: [{type: io.kestra.plugin.core.condition.Weekend}]']],
  ['an empty list', ['conditions: []']],
  ['a comment inside', ['conditions:', '  # why', `  - ${type}`, '    expression: "{{ a }}"']],
  [
    'two texts that are more than a print',
    [`conditions: [{${type}, expression: "{{ a }}b"}, {${type}, expression: c}]`],
  ],
  ['a block of stated indentation', ['conditions:', `  - ${type}`, '    expression: |2', '        {{ a }}']],
  ['when is there', ['when: "{{ a }}"', `conditions: [{${type}, expression: "{{ a }}"}]`]],
])('%s stays, with a sentence', (_, lines) => {
  const { said, written } = rewriteWith(rewriteConditions, flow(lines));
  expect([said, written]).toEqual([[expect.stringMatching(/^conditions of a trigger: Write when /)], flow(lines)]);
});

it('a trigger without conditions is fine', () => {
  expect(rewriteWith(rewriteConditions, flow(['key: k'])).said).toEqual([]);
});
