// Flows that the window writes, over a real folder.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSaveHandlers } from '../../../src/main/api/save-flow.ts';
import { ok } from '../../../src/main/contract/errors.ts';
import { defaultProfile } from '../../../src/main/contract/profile.ts';
import { createFlowFolder } from '../../../src/main/flow/flow-folder.ts';
import { makeFolder } from '../command/temporary-folder.ts';

const source =
  'id: f\nnamespace: company.team\ntasks:\n  - {id: t, type: io.kestra.plugin.core.debug.Return, format: a}\n';
const name = { namespace: 'company.team', id: 'f' };

async function open() {
  const noted: unknown[] = [];
  const journal = {
    revisionOf(text: unknown) {
      noted.push(text);
      return ok(1);
    },
  };
  const folder = await makeFolder({ 'f.yaml': source });
  const judge = { profile: defaultProfile, plugins: 'any' } as const;
  const opened = await createFlowFolder({ folder, ...judge, revisionOf: () => ok(1), announce: () => undefined });
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  return {
    folder,
    handlers: createSaveHandlers(opened.value, { flows: folder, kestra: defaultProfile, plugins: 'any', journal }),
    noted,
    read: () => readFile(join(folder, 'f.yaml'), 'utf8'),
  };
}

describe('flows.disable', () => {
  it('switches a flow off and on in its file, and leaves one alone that is another by now', async () => {
    const { handlers, noted, read } = await open();
    const off = await handlers['flows.disable']({ ...name, source, isDisabled: true });
    const written = await read();
    const late = await handlers['flows.disable']({ ...name, source, isDisabled: true });
    const on = await handlers['flows.disable']({ ...name, source: written, isDisabled: false });
    expect([off, late, on, written === source, (await read()) === source, noted.length]).toMatchObject([
      { ok: true, value: { disabled: true } },
      { ok: false, error: { code: 'FLOW_CHANGED' } },
      { ok: true, value: { disabled: false } },
      false,
      true,
      2,
    ]);
  });
});

describe('flows.save', () => {
  it.each([
    ['a valid text', source.replace('format: a', 'format: b'), { status: 'valid', id: 'f' }],
    ['an invalid text, while the last valid one serves', 'tasks: [', { status: 'stale', id: 'f' }],
    ['a text with another name', source.replace('id: f', 'id: g'), { status: 'valid', id: 'g', file: 'f.yaml' }],
  ])('writes %s', async (_, text, value) => {
    const { handlers, read } = await open();
    const saved = await handlers['flows.save']({ ...name, source: text, base: source });
    expect([saved, await read()]).toMatchObject([{ ok: true, value }, text]);
  });

  it('leaves alone a file that holds another text by now', async () => {
    const { folder, handlers, read } = await open();
    await writeFile(join(folder, 'f.yaml'), '# theirs\n');
    const saved = await handlers['flows.save']({ ...name, source: '# mine\n', base: source });
    expect([saved, await read()]).toMatchObject([{ error: { code: 'FLOW_CHANGED' } }, '# theirs\n']);
  });

  it('answers FLOW_NOT_FOUND for a name that nobody has', async () => {
    const { handlers } = await open();
    const saved = await handlers['flows.save']({ ...name, id: 'g', source, base: source });
    expect(saved).toMatchObject({ error: { code: 'FLOW_NOT_FOUND' } });
  });
});

it('a valid text that the window writes is numbered as its own, and an invalid one is not', async () => {
  const { handlers, noted } = await open();
  const text = source.replace('format: a', 'format: b');
  await handlers['flows.save']({ ...name, source: text, base: source });
  await handlers['flows.save']({ ...name, source: 'tasks: [', base: text });
  expect(noted).toEqual([{ ...name, source: text, origin: 'window' }]);
});

describe('flows.create', () => {
  it('writes a new file and answers how it stands', async () => {
    const { folder, handlers } = await open();
    const created = await handlers['flows.create']({ source: source.replace('id: f', 'id: g') });
    expect([created, (await readdir(folder)).sort()]).toMatchObject([
      { value: { file: 'g.yaml', status: 'valid', id: 'g' } },
      ['f.yaml', 'g.yaml'],
    ]);
  });

  it.each([
    ['a name that a file has', source, 'FLOW_DUPLICATE'],
    ['a text that is no flow', 'id: g\n', 'FLOW_INVALID'],
  ])('writes nothing for %s', async (_, text, code) => {
    const { folder, handlers } = await open();
    const created = await handlers['flows.create']({ source: text });
    expect([created, await readdir(folder)]).toMatchObject([{ error: { code } }, ['f.yaml']]);
  });
});
