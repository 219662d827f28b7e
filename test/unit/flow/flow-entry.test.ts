// One file over time.
import { expect, test } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createFlowEntry, type FlowEntry, shownOf } from '../../../src/main/flow/flow-entry.ts';

const valid = 'id: a\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n';
const judge = { profile: '1.3', plugins: 'any' } as const;

function entryAfter(...sources: readonly string[]): FlowEntry | undefined {
  return sources.reduce<FlowEntry | undefined>(
    (before, source) => createFlowEntry({ file: 'a.yaml', text: ok(source), before, judge }),
    undefined,
  );
}

test.each([
  ['a valid text', [valid], 'valid', []],
  ['an invalid text', ['id: a\n'], 'invalid', ['FLOW_INVALID', 'FLOW_INVALID']],
  ['an invalid text after a valid one', [valid, 'id: b\n'], 'stale', ['FLOW_INVALID', 'FLOW_INVALID']],
  ['two invalid texts after a valid one', [valid, 'id: b\n', '- a'], 'stale', ['FLOW_INVALID']],
  ['a repaired text', [valid, '[', valid], 'valid', []],
])('%s', (_, sources, status, codes) => {
  const entry = entryAfter(...sources);
  expect([entry?.status, entry?.errors.map(({ code }) => code)]).toEqual([status, codes]);
});

test('an error of an invalid text has its file, field, line and column', () => {
  expect(
    entryAfter('id: a b\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n')?.errors,
  ).toEqual([
    {
      code: 'FLOW_INVALID',
      message: 'must match "^[a-zA-Z0-9][a-zA-Z0-9._-]*"',
      file: 'a.yaml',
      line: 1,
      column: 1,
      field: 'id',
    },
  ]);
});

test('a file that cannot be read any more goes on serving what it held', () => {
  const before = entryAfter(valid);
  const error = createError('FILE_UNREADABLE', 'Cannot read flow file "a.yaml": permission denied');
  const entry = createFlowEntry({ file: 'a.yaml', text: fail(error), before, judge });
  expect([entry.status, entry.errors, shownOf(entry)?.id]).toEqual(['stale', [error], 'a']);
});

test('shownOf() shows the version in service', () => {
  const entry = entryAfter(valid, 'id: renamed\n');
  expect(entry === undefined ? undefined : shownOf(entry)?.id).toBe('a');
});
