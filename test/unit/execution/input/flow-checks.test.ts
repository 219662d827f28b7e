// What the checks of a flow make of an execution that a caller starts.
import { expect, it } from 'vitest';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { createByHand, giveCheckedInputs } from '../../../../src/main/execution/input/start-by-hand.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { flowOf } from '../../../yaml-engine.ts';

const blocked = 'Cannot start an execution: Flow execution blocked: one or more condition checks evaluated to false.\nFailed checks: '; // prettier-ignore
const failed = 'Flow execution failed because one or more condition checks evaluated to false.\nFailed checks: ';

/** State and log of the execution, or why there is none; each check as its condition, message, and the rest of it. */
function startWith(checks: readonly string[], profile: Profile = '1.3') {
  const condition = profile === '1.3' ? 'condition' : 'when';
  const list = checks.map((check) => `  - {${check.replace('if:', `${condition}:`)}}`).join('\n');
  const source = `id: f
namespace: a.b
variables: {v: 1}
inputs:
  - {id: n, type: INT, defaults: 1}
checks:
${list}
tasks:
  - {id: t, type: io.kestra.plugin.core.log.Log, message: m}
`;
  const { environment } = createTestEngine({ kestra: profile });
  const flow = flowOf(source, profile);
  const made = createByHand({ flow, tenantId: 'main' }, environment);
  const started = giveCheckedInputs(made, { flow, inputs: new Map() }, environment);
  if (!started.ok) return started.error.message;
  const { execution, logs } = started.value;
  return [execution.state.current, ...logs.map(({ level, message }) => `${level} ${message}`)];
}

it.each([
  ['goes on where they hold', ['if: "{{ inputs.n == 1 and vars.v == 1 }}", message: a'], ['CREATED']],
  [
    'is not made where one does not, unless it says otherwise',
    ['if: "{{ inputs.n == 2 }}", message: a', 'if: "{{ false }}", message: b', 'if: "{{ true }}", message: c'],
    `${blocked}a, b`,
  ],
  ['takes no text for a truth', ['if: "true", message: a'], `${blocked}a`],
  [
    'ends FAILED where that is asked for',
    [
      'if: "{{ false }}", message: a, behavior: FAIL_EXECUTION',
      'if: "{{ false }}", message: b, behavior: CREATE_EXECUTION',
    ],
    ['FAILED', `WARN ${failed}a, b`],
  ],
  ['is made where that is asked for', ['if: "{{ false }}", message: a, behavior: CREATE_EXECUTION'], ['CREATED']],
  [
    'heeds the gravest of them',
    [
      'if: "{{ false }}", message: a, behavior: FAIL_EXECUTION',
      'if: "{{ false }}", message: b, behavior: BLOCK_EXECUTION',
    ],
    `${blocked}a, b`,
  ],
])('%s', (_name, checks, expected) => {
  expect([startWith(checks), startWith(checks, '2.0')]).toEqual([expected, expected]);
});

it.each(['{{ execution.id == 1 }}', '{{ nope() }}'])('blocks where %s cannot be told', (condition) => {
  expect(startWith([`if: "${condition}", message: a, behavior: CREATE_EXECUTION`])).toContain(
    `${blocked}Failed to evaluate check condition. Cause: `,
  );
});
