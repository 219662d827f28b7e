// The move of a flow from the window.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMoveHandlers } from '../../../src/main/api/move-flow.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { summaryOf } from '../command/fake-app.ts';
import { makeFolder } from '../command/temporary-folder.ts';

const source = 'inputs: [{name: a}]\n';
const name = { namespace: 'company.team', id: 'f' };

async function open(text = source) {
  const folder = await makeFolder({ 'f.yaml': text });
  const get = ({ id }: { readonly id: string }) =>
    id === 'f' ? ok(summaryOf('f')) : fail(createError('FLOW_NOT_FOUND', 'none'));
  return {
    handlers: createMoveHandlers({ get }, { flows: folder }),
    read: () => readFile(join(folder, 'f.yaml'), 'utf8'),
  };
}

it('flows.move tells what to write instead', async () => {
  const { handlers } = await open();
  expect(await handlers['flows.move']({ source })).toMatchObject({
    value: { rewritten: 'inputs: [{id: a}]\n', replacements: [{ line: 1, isMechanical: true }] },
  });
});

describe('flows.rewrite', () => {
  it('writes the file', async () => {
    const { handlers, read } = await open();
    expect([await handlers['flows.rewrite']({ ...name, source }), await read()]).toEqual([
      ok({ file: 'f.yaml' }),
      'inputs: [{id: a}]\n',
    ]);
  });

  it('writes only what is wanted', async () => {
    const text = 'inputs: [{name: a}, {name: b}]\n';
    const { handlers, read } = await open(text);
    await handlers['flows.rewrite']({ ...name, source: text, without: [0] });
    expect(await read()).toBe('inputs: [{name: a}, {id: b}]\n');
  });

  it.each([
    ['a file of which nothing is wanted', source, { ...name, source, without: [0] }, 'PARAMETERS_INVALID'],
    ['a file that holds another text by now', 'other\n', { ...name, source }, 'FLOW_CHANGED'],
    ['a text that needs nothing', 'id: a\n', { ...name, source: 'id: a\n' }, 'PARAMETERS_INVALID'],
    ['a flow that there is not', source, { ...name, id: 'g', source }, 'FLOW_NOT_FOUND'],
  ])('leaves alone %s', async (_, text, parameters, code) => {
    const { handlers, read } = await open(text);
    expect([await handlers['flows.rewrite'](parameters), await read()]).toMatchObject([{ error: { code } }, text]);
  });
});
