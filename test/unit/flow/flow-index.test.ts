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
