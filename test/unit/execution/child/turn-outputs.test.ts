// What a turn of a Loop gives. Source: `loop-outputs` in the recorded runs of Kestra 2.0.0.
import { expect, it } from 'vitest';
import { createLoopScope, createTurn, flowOfTurn } from '../../../../src/main/execution/child/loop-turn.ts';
import { renderTurnOutputs } from '../../../../src/main/execution/child/turn-outputs.ts';
import { createParent, environment, loopFlow, loopTask } from '../child-parts.ts';

const parent = createParent();
const turn = { item: { index: 0, value: 'v' }, loopOutputs: new Map(), outputs: [], isFirst: true };
const child = {
  flow: flowOfTurn(loopFlow, loopTask),
  execution: createTurn(turn, parent, environment),
  loop: createLoopScope(turn.item, turn, parent),
};
const declare = (value: string, parts: Readonly<Record<string, boolean>> = {}) => [
  new Map<string, string | boolean>([...Object.entries({ id: 'o', type: 'STRING', value }), ...Object.entries(parts)]),
];

it.each([
  ['what it rendered', declare('{{ item.value }} {{ outputs.before }}'), new Map([['o', 'v x']]), []],
  ['null and a warning for one that need not be there', declare('{{ nope }}', { required: false }), new Map([['o', null]]), ["WARN Failed to render optional flow output 'o'. Output is ignored."]], // prettier-ignore
  ['nothing and the reason otherwise', declare('{{ nope }}'), undefined, ['ERROR Failed to render output values: Unable to find `nope` used in the expression `{{ nope }}` at line 1', 'DEBUG EXPRESSION_FAILED: Unable to find `nope` used in the expression `{{ nope }}` at line 1']], // prettier-ignore
] as const)('gives %s', (_name, declared, outputs, logs) => {
  const rendered = renderTurnOutputs(child, declared, environment);
  expect(rendered.outputs).toEqual(outputs);
  expect(rendered.logs.map(({ level, message }) => `${level} ${message.split('\n')[0]}`)).toEqual(logs);
});
