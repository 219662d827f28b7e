// Files that wait and files that are judged, by name.
import { expect, test } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { createFlowEntries } from '../../../src/main/flow/flow-entries.ts';
import { createFlowEntry } from '../../../src/main/flow/flow-entry.ts';

const judge = { profile: '1.3', plugins: 'any' } as const;
const name = { namespace: 'n', id: 'a' };
const valid = 'id: a\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n';

test('of waiting files that claim a name, the first that can be read serves it', () => {
  const entries = createFlowEntries(judge);
  entries.wait({ file: 'c.yaml', source: valid.replace('id: t', 'id: third'), name });
  entries.wait({ file: 'b.yaml', source: valid, name });
  // Too deep to be read at all, so it has no name.
  entries.wait({ file: 'a.yaml', source: `id: a\nnamespace: n\nx: ${'['.repeat(3000)}\n`, name });
  const found = entries.owner(name);
  expect([found?.version?.flow.tasks[0]?.id, entries.counts()]).toEqual(['t', { flows: 3, invalid: 1, waiting: 1 }]);
});

test('a file that waits is judged when it is asked for, with its stubs', () => {
  const entries = createFlowEntries(judge);
  const stubs = { source: '', stubs: { file: 'a.stubs.yaml', tasks: new Map() }, problems: [] };
  entries.wait({ file: 'a.yaml', source: valid, name, stubs });
  const before = [entries.nextWaiting(), entries.text('a.yaml')?.source === valid, entries.files()];
  const entry = entries.entry('a.yaml');
  expect([before, entry?.status, entry?.stubs?.stubs.file, entries.nextWaiting(), entries.counts()]).toEqual([
    ['a.yaml', true, ['a.yaml']],
    'valid',
    'a.stubs.yaml',
    undefined,
    { flows: 1, invalid: 0, waiting: 0 },
  ]);
});

test('a file that waits can be taken out and replaced', () => {
  const entries = createFlowEntries(judge);
  entries.wait({ file: 'a.yaml', source: valid, name });
  entries.wait({ file: 'b.yaml', source: valid, name });
  const left = entries.remove('a.yaml');
  const told = entries.set(
    createFlowEntry({ file: 'b.yaml', text: ok(valid.replace('id: a', 'id: z')), before: undefined, judge }),
  );
  expect([left, told, entries.owner(name), entries.owner({ ...name, id: 'z' })?.file]).toEqual([
    ['b.yaml'],
    ['b.yaml'],
    undefined,
    'b.yaml',
  ]);
});
