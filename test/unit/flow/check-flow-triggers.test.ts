// Triggers that wait for other flows.
import { expect, test } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { checkCycle, checkPreconditions } from '../../../src/main/flow/check-flow-triggers.ts';
import { toFlowParts } from '../../../src/main/flow/flow-parts.ts';
import { mapOf } from './flow-parts-of.ts';

function partsWith(triggers: string) {
  return toFlowParts(mapOf(`id: a\nnamespace: n\ntriggers: [${triggers}]\n`), []);
}

const type = 'type: io.kestra.plugin.core.trigger.Flow';
const older = 'type: io.kestra.core.models.triggers.types.Flow';

test.each([
  ['one each', `{${type}, preconditions: {id: p}}, {${type}, preconditions: {id: q}}`, []],
  ['one twice, by an older name of the type too', `{${type}, preconditions: {id: p}}, {${older}, preconditions: {id: p}}`, ['Duplicate preconditions with id [p]']], // prettier-ignore
  ['none', `{${type}}, {${type}, preconditions: x}`, []],
])('checkPreconditions() of triggers with %s', (_, triggers, sentences) => {
  expect(checkPreconditions(partsWith(triggers)).map(({ text }) => text)).toEqual(sentences);
});

const circle = 'Cyclic flow dependency detected: n.a → n.a. Saving this flow would create an execution loop.';

test.each([
  ['2.0', `{${type}, dependsOn: [{namespace: m, flowId: a}, {namespace: n, flowId: a}]}`, [circle]],
  ['2.0', `{${type}, dependsOn: [{namespace: n, flowId: b}]}, {${type}}`, []],
  ['1.3', `{${type}, dependsOn: [{namespace: n, flowId: a}]}`, []],
] as const)('checkCycle() on %s of %s', (profile, triggers, messages) => {
  expect(checkCycle(partsWith(triggers), switchesOf(profile)).map(({ message }) => message)).toEqual(messages);
});
