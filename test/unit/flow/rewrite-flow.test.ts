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

it('a text that is no YAML or no map needs nothing', () => {
  expect(['a: [', '- a', ''].map((text) => rewriteFlow(text, versions))).toEqual(
    ['a: [', '- a', ''].map((text) => ({ replacements: [], rewritten: text })),
  );
});
