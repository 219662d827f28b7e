// Every type that holds tasks is drawn with all of them, whatever its lists are called: a type that is registered and
// not named here fails.
import { expect, it } from 'vitest';
import { profiles } from '../../../src/main/contract/profile.ts';
import { toFlowGraph } from '../../../src/main/flow/flow-graph.ts';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';
import { plugins } from '../../../src/main/plugin/registry.ts';

const log = (id: string): string => `{id: ${id}, type: io.kestra.plugin.core.log.Log, message: x}`;
const tasks = `tasks: [${log('a')}, ${log('b')}]`;

/** What each type needs beside its id and type, with tasks `a` and `b` in it. */
const samples: Readonly<Record<string, string>> = {
  AllowFailure: tasks,
  Dag: `tasks: [{task: ${log('a')}}, {task: ${log('b')}, dependsOn: [a]}]`,
  EachParallel: `value: [1], ${tasks}`,
  EachSequential: `value: [1], ${tasks}`,
  ForEach: `values: [1], ${tasks}`,
  If: `condition: x, then: [${log('a')}], else: [${log('b')}]`,
  Loop: `values: [1], ${tasks}`,
  LoopUntil: `condition: x, ${tasks}`,
  Parallel: tasks,
  Pause: `onPause: ${log('a')}, ${tasks.replace(log('a'), log('c'))}`,
  Sequential: tasks,
  Switch: `value: x, cases: {one: [${log('a')}]}, defaults: [${log('b')}]`,
  WorkingDirectory: tasks,
};

/** Made of tasks that stand nowhere in the text. */
const ownTasks: Readonly<Record<string, string>> = {
  ForEachItem: 'namespace: n, flowId: g, items: "{{ inputs.f }}"',
};

const holding = plugins.flatMap((plugin) =>
  (plugin.kind === 'flowable' || plugin.kind === 'executable') && plugin.lists !== undefined ? [plugin.type] : [],
);

it('each of them has a sample here', () => {
  const named = [...Object.keys(samples), ...Object.keys(ownTasks)];
  expect(new Set(holding.map((type) => type.split('.').at(-1)))).toEqual(new Set(named));
});

/** The cluster of each task of a flow that one version of Kestra takes. */
function clustersOf(type: string, properties: string): Readonly<Record<string, string | undefined>> {
  const source = `id: f\nnamespace: n\ntasks: [{id: holder, type: ${type}, errors: [${log('e')}], ${properties}}]\n`;
  const [flow] = profiles.flatMap((profile) => parseFlow({ source, profile, plugins: 'any' }).flow ?? []);
  if (flow === undefined) throw new Error(`No version of Kestra takes ${source}`);
  return Object.fromEntries(toFlowGraph(flow).nodes.map(({ name, clusterId }) => [name, clusterId]));
}

it.each(holding.filter((type) => (type.split('.').at(-1) ?? '') in samples))(
  '%s is drawn with what it holds',
  (type) => {
    const { a, b, e } = clustersOf(type, samples[type.split('.').at(-1) ?? ''] ?? '');
    expect([a, b, e]).toEqual(['cluster:holder', 'cluster:holder', 'cluster:holder:errors']);
  },
);
