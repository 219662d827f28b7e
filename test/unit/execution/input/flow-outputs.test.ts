// Flow outputs: typed, in hash order, and what becomes of one that cannot be rendered.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { isJsonMap, type JsonValue, toJsonValue } from '../../../../src/main/contract/value.ts';
import { renderFlowOutputs } from '../../../../src/main/execution/input/flow-outputs.ts';

const switches = switchesOf('1.3');

function render(value: JsonValue) {
  return value === 'fail' ? fail(createError('EXPRESSION_FAILED', 'cannot render')) : ok(value);
}

const seal = (text: string) => new Map([['sealed', text]]);

function declare(...outputs: readonly Readonly<Record<string, unknown>>[]) {
  return outputs.map((each) => toJsonValue(each)).filter(isJsonMap);
}

it('gives each output as its type, in hash order', () => {
  const declared = declare({ id: 'b', type: 'INT', value: '2' }, { id: 'a', type: 'STRING', value: 1 });
  const rendered = renderFlowOutputs(declared, { render, seal, switches });
  expect(rendered.ok && [...rendered.value.outputs]).toEqual([
    ['a', '1'],
    ['b', 2],
  ]);
});

it('warns of an optional output that cannot be rendered', () => {
  const declared = declare({ id: 'o', type: 'STRING', value: 'fail', required: false });
  expect(renderFlowOutputs(declared, { render, seal, switches })).toEqual(
    ok({
      outputs: new Map([['o', null]]),
      warnings: [
        {
          message: `Failed to render optional flow output 'o'. Output is ignored.`,
          error: createError('EXPRESSION_FAILED', 'cannot render'),
        },
      ],
    }),
  );
});

it('fails with a required one, and with one of another type', () => {
  const messages = ['fail', 'abc'].map((value) => {
    const rendered = renderFlowOutputs(declare({ id: 'o', type: 'INT', value }), { render, seal, switches });
    return rendered.ok ? '' : rendered.error.message;
  });
  expect(messages).toEqual(['cannot render', 'Invalid value for output `o`. Cause: For input string: "abc"']);
});

it('encrypts a secret', () => {
  const rendered = renderFlowOutputs(declare({ id: 'o', type: 'SECRET', value: 's' }), { render, seal, switches });
  expect(rendered.ok && rendered.value.outputs).toEqual(new Map([['o', seal('s')]]));
});
