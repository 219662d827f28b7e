// Flows of a folder that is read once.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createFlowReader, readFlowTexts } from '../../../src/main/flow/read-flows.ts';

const folder = mkdtempSync(join(tmpdir(), 'hookbench-read-flows-'));
afterAll(() => rmSync(folder, { recursive: true }));

const flowText = (id: string, message = 'x'): string =>
  `id: ${id}\nnamespace: a.b\ntasks:\n  - {id: t, type: io.kestra.plugin.core.log.Log, message: ${message}}\n`;

function createReader(texts: readonly string[] | undefined) {
  let readings = 0;
  const find = createFlowReader({
    profile: '1.3',
    plugins: 'any',
    ownText: { source: flowText('own') },
    readTexts: async () => {
      readings++;
      return texts === undefined
        ? fail(createError('FLOWS_UNUSABLE', 'gone'))
        : ok(texts.map((source) => ({ source })));
    },
    revisionOf: ({ source }) => ok(source.length),
  });
  return { find, readings: () => readings };
}

it('readFlowTexts() reads every flow file, in subfolders too', async () => {
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.yaml'), 'one');
  writeFileSync(join(folder, 'sub', 'b.yml'), 'two');
  writeFileSync(join(folder, 'a.stubs.yaml'), 't: {}');
  writeFileSync(join(folder, 'hookbench.yaml'), 'settings');
  expect(await readFlowTexts(folder)).toEqual(
    ok([{ source: 'one', stubs: { file: 'a.stubs.yaml', tasks: new Map([['t', {}]]) } }, { source: 'two' }]),
  );
});

it('readFlowTexts() answers FLOWS_UNUSABLE where there is no folder', async () => {
  expect(await readFlowTexts(join(folder, 'absent'))).toMatchObject({ error: { code: 'FLOWS_UNUSABLE' } });
});

it('finds the first text of a name, numbered, and reads the folder once', async () => {
  const { find, readings } = createReader([flowText('f', 'first'), flowText('f', 'second'), 'no: flow']);
  const found = [await find({ namespace: 'a.b', id: 'f' }), await find({ namespace: 'a.b', id: 'own' })];
  expect([found.map((each) => each.ok && [each.value.id, each.value.revision]), readings()]).toEqual([
    [
      ['f', flowText('f', 'first').length],
      ['own', flowText('own').length],
    ],
    1,
  ]);
});

it.each([
  ['the folder has no such flow', [flowText('f')]],
  ['the folder is gone', undefined],
] as const)('answers FLOW_NOT_FOUND where %s', async (_name, texts) => {
  expect(await createReader(texts).find({ namespace: 'a.b', id: 'g' })).toMatchObject({
    error: { code: 'FLOW_NOT_FOUND' },
  });
});
