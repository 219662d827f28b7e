// All rules together: places of the text as it was, edits that build on each other.
import { expect, it } from 'vitest';
import { rewriteFlow } from '../../../src/main/flow/rewrite-flow.ts';

const versions = { from: '1.3', to: '2.0' } as const;
const source = `# kept
id: v   # kept
namespace: company.team
inputs:
  - {id: a, name: b, type: BOOLEAN, defaults: true, required: false}
triggers:
  - id: w
    type: io.kestra.core.models.triggers.types.Webhook
    conditions:
      - type: io.kestra.plugin.core.condition.Expression
        expression: "{{ (trigger.body | json) != '' }}"
    key: "k"
pluginDefaults: []
`;

it('places are those of the source, and the rest of the text is kept', () => {
  const { replacements, rewritten } = rewriteFlow(source, versions);
  expect([replacements.map(({ line, column, isMechanical }) => [line, column, isMechanical]), rewritten]).toEqual([
    [
      [5, 13, true],
      [5, 28, true],
      [5, 53, true],
      [8, 11, true],
      [9, 5, true],
      [11, 41, true],
      [13, 1, false],
    ],
    `# kept
id: v   # kept
namespace: company.team
inputs:
  - {id: a, type: BOOL, defaults: true}
triggers:
  - id: w
    type: io.kestra.plugin.core.trigger.Webhook
    when: "{{ (trigger.body | toJson) != '' }}"
    key: "k"
pluginDefaults: []
`,
  ]);
});

it('removals that touch each other are made one after the other', () => {
  const text = 'inputs:\n  - {id: a, defaults: x, name: b, required: false}\n';
  expect(rewriteFlow(text, versions).rewritten).toBe('inputs:\n  - {id: a, defaults: x}\n');
});

it('a text that is no YAML or no map needs nothing, and says why', () => {
  expect(['a: [', '- a', ''].map((text) => rewriteFlow(text, versions))).toMatchObject(
    ['a: [', '- a', ''].map((text) => ({ replacements: [], rewritten: text, problem: { line: 1 } })),
  );
});

const both = "{{ (trigger.body | json) != '' }}";
it.each<readonly [without: readonly number[], lines: readonly string[]]>([
  [[5], ['  - {id: a, type: BOOL, defaults: true}', 'types: core', 'when', both]],
  [
    [0, 2],
    ['  - {id: a, name: b, type: BOOL, defaults: true, required: false}', 'types: core', 'when', 'toJson'],
  ],
  [[3], ['  - {id: a, type: BOOL, defaults: true}', 'types: old', 'when', 'toJson']],
  [[4], ['  - {id: a, type: BOOL, defaults: true}', 'types: core', 'conditions', 'toJson']],
  [[0, 1, 2, 3, 4, 5], ['  - {id: a, name: b, type: BOOLEAN, defaults: true, required: false}', 'types: old', 'conditions', both]], // prettier-ignore
])('without %j all others are made', (without, expected) => {
  const { rewritten } = rewriteFlow(source, { ...versions, without });
  expect([
    rewritten.split('\n')[4],
    rewritten.includes('io.kestra.core.models') ? 'types: old' : 'types: core',
    rewritten.includes('when:') ? 'when' : 'conditions',
    rewritten.includes('toJson') ? 'toJson' : both,
  ]).toEqual(expected);
});

it('removals that touch each other keep the one that is left out', () => {
  const text = 'inputs:\n  - {id: a, defaults: x, name: b, required: false}\n';
  const rewritten = [[0], [1]].map((without) => rewriteFlow(text, { ...versions, without }).rewritten);
  expect(rewritten).toEqual([
    'inputs:\n  - {id: a, defaults: x, name: b}\n',
    'inputs:\n  - {id: a, defaults: x, required: false}\n',
  ]);
});
