// Files on their way into an index: what the first reading leaves to be judged, and what is judged at once.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import type { FlowFact } from '../../../src/main/contract/events.ts';
import { createFlowIndex } from '../../../src/main/flow/flow-index.ts';
import { createFlowUpdates } from '../../../src/main/flow/flow-updates.ts';

const judge = { profile: '1.3', plugins: 'any' } as const;
const flow = 'id: a\nnamespace: ns\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n';

async function load(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'hookbench-updates-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const facts: FlowFact[] = [];
  const index = createFlowIndex(() => ok(1), judge);
  const updates = createFlowUpdates({ folder, judge, announce: (fact) => facts.push(fact) }, index);
  const names = Object.keys(files);
  const stubs = new Set(names.filter((file) => file.includes('.stubs.')));
  await updates.load({ flows: [...names.filter((file) => !stubs.has(file)), 'gone.yaml'], stubs });
  return { folder, facts, index, updates };
}

test('a text that says its name waits; one with stubs, and one whose name only the parser finds, do not', async () => {
  const { facts, index } = await load({
    'a.yaml': flow,
    'b.yaml': flow.replace('id: a', 'id: "b"'),
    'c.yaml': flow.replace('id: a', 'id: c'),
    'c.stubs.yaml': 't: {}\n',
  });
  expect([index.counts(), index.nextWaiting(), index.entry('c.yaml')?.stubs?.stubs.file, facts]).toEqual([
    { flows: 3, invalid: 0, waiting: 1 },
    'a.yaml',
    'c.stubs.yaml',
    [],
  ]);
});

test('a file that waits and did not change goes on waiting', async () => {
  const { facts, index, updates } = await load({ 'a.yaml': flow });
  updates.refresh(['a.yaml']);
  await updates.settled();
  expect([index.counts().waiting, facts]).toEqual([1, []]);
});

test('a file that waits and is gone is taken out', async () => {
  const { folder, facts, index, updates } = await load({ 'a.yaml': flow });
  await rm(join(folder, 'a.yaml'));
  updates.refresh(['a.yaml']);
  await updates.settled();
  expect([index.counts().flows, facts]).toEqual([0, [{ type: 'flow.removed', file: 'a.yaml' }]]);
});
