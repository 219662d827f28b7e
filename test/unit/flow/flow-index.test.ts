// Flows by name.
import { expect, test } from 'vitest';
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import { createFlowEntry } from '../../../src/main/flow/flow-entry.ts';
import { createFlowIndex, notFoundError } from '../../../src/main/flow/flow-index.ts';

const judge = { profile: '1.3', plugins: 'any' } as const;
const name = { namespace: 'n', id: 'a' };

function entryOf(
  file: string,
  source = 'id: a\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n',
) {
  return createFlowEntry({ file, text: ok(source), before: undefined, judge });
}

test('find() answers why there is no flow', () => {
  const index = createFlowIndex(() => ok(1), judge);
  index.set(entryOf('b.yaml', 'id: b\nnamespace: n\n'));
  const answers = [index.find(name), index.find({ namespace: 'n', id: 'b' })];
  expect(answers).toEqual([
    fail(notFoundError(name)),
    fail(
      createError('FLOW_INVALID', 'Cannot start flow "n.b": its file is invalid: must not be empty', {
        file: 'b.yaml',
        line: 1,
      }),
    ),
  ]);
});

test('find() passes over a draft', () => {
  const index = createFlowIndex(() => ok(1), judge);
  const source = 'id: a\nnamespace: n\ndraft: true\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n';
  const newer = { profile: '2.0', plugins: 'any' } as const;
  index.set(createFlowEntry({ file: 'a.yaml', text: ok(source), before: undefined, judge: newer }));
  expect(index.find(name)).toEqual(fail(createError('FLOW_NOT_FOUND', 'Cannot find flow: "n.a" is a draft')));
});

test('a text is numbered once, and again where the number could not be kept', () => {
  const storageFailed = createError('STORAGE_FAILED', 'Cannot write: disk full');
  const answers: Result<number>[] = [fail(storageFailed), ok(7)];
  let asked = 0;
  const index = createFlowIndex(() => answers[asked++] ?? ok(0), judge);
  index.set(entryOf('a.yaml'));
  const found = [index.find(name), index.find(name), index.find(name)].map((each) =>
    each.ok ? each.value.revision : each.error.code,
  );
  expect([found, asked]).toEqual([['STORAGE_FAILED', 7, 7], 2]);
});

test('a twin is never numbered', () => {
  const numbered: string[] = [];
  const index = createFlowIndex(({ source }) => {
    numbered.push(source);
    return ok(1);
  }, judge);
  index.set(entryOf('b.yaml', 'id: a\nnamespace: n\ntasks: [{id: twin, type: io.kestra.plugin.core.debug.Return}]\n'));
  index.set(entryOf('a.yaml'));
  const statuses = index.files().map((file) => {
    const entry = index.entry(file);
    return entry === undefined ? undefined : index.summary(entry).status;
  });
  expect([statuses, numbered.length]).toEqual([['valid', 'invalid'], 1]);
});

test('set() and remove() name the files that are shown otherwise now', () => {
  const index = createFlowIndex(() => ok(1), judge);
  const told = [index.set(entryOf('b.yaml')), index.set(entryOf('a.yaml')), index.remove('a.yaml')];
  expect([told, index.owner(name)?.file]).toEqual([[['b.yaml'], ['a.yaml', 'b.yaml'], ['b.yaml']], 'b.yaml']);
});

const valid = 'id: a\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n';

test('of waiting files that claim a name, the first that can be read serves it', () => {
  const index = createFlowIndex(() => ok(1), judge);
  index.wait({ file: 'c.yaml', source: valid.replace('id: t', 'id: third'), name });
  index.wait({ file: 'b.yaml', source: valid, name });
  // Too deep to be read at all, so it has no name.
  index.wait({ file: 'a.yaml', source: `id: a\nnamespace: n\nx: ${'['.repeat(3000)}\n`, name });
  const found = index.find(name);
  expect([found.ok && found.value.tasks[0]?.id, index.counts()]).toEqual(['t', { flows: 3, invalid: 1, waiting: 1 }]);
});

test('a file that waits is judged when it is asked for, with its stubs', () => {
  const index = createFlowIndex(() => ok(1), judge);
  const stubs = { source: '', stubs: { file: 'a.stubs.yaml', tasks: new Map() }, problems: [] };
  index.wait({ file: 'a.yaml', source: valid, name, stubs });
  const before = [index.nextWaiting(), index.text('a.yaml')?.source === valid, index.files()];
  const entry = index.entry('a.yaml');
  expect([before, entry?.status, entry?.stubs?.stubs.file, index.nextWaiting(), index.counts()]).toEqual([
    ['a.yaml', true, ['a.yaml']],
    'valid',
    'a.stubs.yaml',
    undefined,
    { flows: 1, invalid: 0, waiting: 0 },
  ]);
});

test('a file that waits can be taken out and replaced', () => {
  const index = createFlowIndex(() => ok(1), judge);
  index.wait({ file: 'a.yaml', source: valid, name });
  index.wait({ file: 'b.yaml', source: valid, name });
  const left = index.remove('a.yaml');
  const told = index.set(entryOf('b.yaml', valid.replace('id: a', 'id: z')));
  expect([left, told, index.find(name).ok, index.find({ ...name, id: 'z' }).ok]).toEqual([
    ['b.yaml'],
    ['b.yaml'],
    false,
    true,
  ]);
});
