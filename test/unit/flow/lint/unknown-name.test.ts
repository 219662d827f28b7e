// Names that a version of Kestra does not have. Source: `expression-registry.json`.
import { expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { unknownName } from '../../../../src/main/flow/lint/unknown-name.ts';
import { findingsOf, webhookFlow } from './linted.ts';

const instead = (template: string) =>
  profiles.map((profile) => {
    const flow = webhookFlow(`  - {id: l, type: io.kestra.plugin.core.log.Log, message: "${template}"}`);
    return findingsOf(unknownName, flow, profile).map((finding) =>
      finding.replace(/^.*?: (.*) has .*" ?\. /, '').replace(/^.*"\. /, ''),
    );
  });

it.each([
  ['{{ a | tojson }}', ['Write | toJson']],
  ['{{ a | fromJson }}', ['fromJson is a function: write fromJson(…)']],
  ['{{ random() }}', ['Write randomInt(lower=0, upper=100), or uuid() for a name of its own']],
  ["{{ a | map(x='b') }}", ["Write | jq('map(…)')"]],
  ['{{ upper(a) }}', ['upper is a filter: write … | upper']],
  ['{{ a is emty }}', ['Write empty']],
  ['{{ a | qwertzuiop }}', ['Write it with the filters that there are']],
  ['{% macro m(x) %}{{ x }}{% endmacro %}{{ m(1) }}{{ block(1) }}', []],
  ['{% raw %}{{ a | nope }}{% endraw %}', []],
  ['{{ a | json }} {{ json(a) }} {{ currentEachOutput(a) }}', []],
])('%s', (template, expected) => {
  expect(instead(template)).toEqual([expected, expected]);
});

it('tells in words what happens', () => {
  const flow = webhookFlow(
    '  - {id: l, type: io.kestra.plugin.core.log.Log, message: "{{ isWeekend(now()) }} {{ a | nope }}"}',
  );
  const [older, newer] = profiles.map((profile) => findingsOf(unknownName, flow, profile));
  expect(older?.[0]).toBe(
    'tasks.0.message: only Kestra 2.0 has a function isWeekend: what renders this text fails with "Function or Macro [isWeekend] does not exist". Write it with the functions that there are',
  );
  expect(newer).toEqual([
    'tasks.0.message: no version of Kestra has a filter nope: what renders this text fails with "Filter [nope] does not exist". Write it with the filters that there are',
  ]);
});
