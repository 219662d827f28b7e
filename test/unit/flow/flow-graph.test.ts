// The graph of a flow: one line for each edge is what the picture is drawn of.
import { expect, it } from 'vitest';
import { newestProfile } from '../../../src/main/contract/profile.ts';
import { toFlowGraph } from '../../../src/main/flow/flow-graph.ts';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';

const log = (id: string): string => `{id: ${id}, type: io.kestra.plugin.core.log.Log, message: x}`;
const core = 'io.kestra.plugin.core.flow';

function graphOf(parts: string, profile: '1.3' | '2.0' = '1.3') {
  const { flow, verdict } = parseFlow({ source: `id: f\nnamespace: n\n${parts}`, profile, plugins: 'any' });
  if (flow === undefined) throw new Error(JSON.stringify(verdict));
  return toFlowGraph(flow);
}

/** Edges as texts; kinds of nodes that go without saying are left out. */
function edgesOf(parts: string, profile: '1.3' | '2.0' = '1.3') {
  const short = (id: string) => id.replace('task:', '');
  return graphOf(parts, profile).edges.map(
    ({ from, to, kind, label }) =>
      `${short(from)} ${kind === 'failure' ? '!' : ''}${label === undefined ? '' : `(${label})`}> ${short(to)}`,
  );
}

it.each<readonly [name: string, parts: string, edges: readonly string[]]>([
  ['tasks in a row', `tasks: [${log('a')}, ${log('b')}, ${log('c')}]`, ['a > b', 'b > c']],
  [
    'triggers, each before the first task',
    `triggers: [{id: a, type: io.kestra.plugin.core.trigger.Webhook, key: k}, {id: w, type: io.kestra.plugin.core.trigger.Webhook, key: k2}]\ntasks: [${log('a')}]`,
    ['trigger:a > a', 'trigger:w > a'],
  ],
  [
    'an If without else, which may go past its tasks',
    `tasks: [{id: i, type: ${core}.If, condition: "{{ true }}", then: [${log('a')}, ${log('b')}]}, ${log('z')}]`,
    ['a > b', 'i (then)> a', 'b > join:i', 'i (else)> join:i', 'join:i > z'],
  ],
  [
    'a Switch with its cases and defaults',
    `tasks: [{id: s, type: ${core}.Switch, value: x, cases: {one: [${log('a')}], two: [${log('b')}]}, defaults: [${log('c')}]}]`,
    ['s (case one)> a', 's (case two)> b', 's (defaults)> c', 'a > join:s', 'b > join:s', 'c > join:s'],
  ],
  [
    'a Parallel, side by side',
    `tasks: [{id: p, type: ${core}.Parallel, tasks: [${log('a')}, ${log('b')}]}, ${log('z')}]`,
    ['p > a', 'p > b', 'a > join:p', 'b > join:p', 'join:p > z'],
  ],
  [
    'a Dag by what its tasks depend on',
    `tasks: [{id: d, type: ${core}.Dag, tasks: [{task: ${log('a')}}, {task: ${log('b')}, dependsOn: [a]}, {task: ${log('c')}, dependsOn: [a]}, {task: ${log('e')}, dependsOn: [b, c]}]}, ${log('z')}]`,
    ['d > a', 'a > b', 'a > c', 'b > e', 'c > e', 'e > z'],
  ],
  [
    'a ForEachItem with the tasks that it is made of',
    `tasks: [{id: x, type: ${core}.ForEachItem, namespace: n, flowId: g, items: "{{ inputs.f }}"}]`,
    ['x_split > x_items', 'x_items > x_merge', 'x > x_split'],
  ],
  [
    'what handles failures, what comes last and what follows',
    `tasks: [${log('a')}]\nerrors: [${log('e')}]\nfinally: [${log('f')}]\nafterExecution: [${log('g')}]`,
    ['a !> e', 'a > f', 'e > f', 'f > g'],
  ],
  [
    'what follows where nothing comes last',
    `tasks: [${log('a')}]\nerrors: [${log('e')}]\nafterExecution: [${log('g')}]`,
    ['a !> e', 'a > g', 'e > g'],
  ],
  [
    'handlers of a task within it',
    `tasks: [{id: s, type: ${core}.Sequential, tasks: [${log('a')}], errors: [${log('e')}], finally: [${log('f')}]}, ${log('z')}]`,
    ['s > a', 'a !> e', 'a > f', 'e > f', 'f > z'],
  ],
  [
    'a Pause with what it runs as it begins beside the way',
    `tasks: [{id: p, type: ${core}.Pause, onPause: ${log('a')}}, ${log('z')}]`,
    ['p (onPause)> a', 'p > z'],
  ],
])('draws %s', (_, parts, edges) => {
  expect(edgesOf(parts)).toEqual(edges);
});

it.each(['Sequential', 'AllowFailure', 'WorkingDirectory', 'ForEach', 'LoopUntil'])(
  'draws the tasks of a %s one behind the other',
  (type) => {
    const more = { ForEach: ', values: [1]', LoopUntil: ', condition: "{{ true }}"' }[type] ?? '';
    expect(edgesOf(`tasks: [{id: s, type: ${core}.${type}${more}, tasks: [${log('a')}, ${log('b')}]}]`)).toEqual([
      'a > b',
      's > a',
    ]);
  },
);

it('draws a Loop of the newer Kestra', () => {
  expect(edgesOf(`tasks: [{id: l, type: ${core}.Loop, values: [1], tasks: [${log('a')}]}]`, newestProfile)).toEqual([
    'l > a',
  ]);
});

it('puts tasks into clusters, and marks those of a disabled task', () => {
  const { nodes, clusters } = graphOf(
    `tasks: [{id: s, disabled: true, type: ${core}.Sequential, tasks: [{id: p, type: ${core}.Parallel, tasks: [${log('a')}]}]}]\nerrors: [${log('e')}]`,
  );
  expect({ nodes: nodes.map(({ id, clusterId, isDisabled }) => [id, clusterId, isDisabled]), clusters }).toEqual({
    nodes: [
      ['task:s', 'cluster:s', true],
      ['task:p', 'cluster:p', true],
      ['task:a', 'cluster:p', true],
      ['task:e', 'cluster::errors', false],
    ],
    clusters: [
      { id: 'cluster:s', label: 's', type: `${core}.Sequential` },
      { id: 'cluster:p', label: 'p', type: `${core}.Parallel`, parentId: 'cluster:s' },
      { id: 'cluster::errors', label: 'errors' },
    ],
  });
});
