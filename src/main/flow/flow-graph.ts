// A flow that was read → its graph. It knows no type by name: what holds tasks, and what they wait for, is asked of the
// types. It is not the graph of Kestra's REST API, whose nodes have another shape.
import type { FlowGraph } from '../contract/flow-graph.ts';
import type { FlowDefinition, TaskDefinition } from '../plugin/definition.ts';
import { findPlugin } from '../plugin/registry.ts';
import { createGraphDraft, type GraphDraft, type GraphPlace, type LineOf } from './graph-draft.ts';

/** The parts of a flow that are drawn. */
export type GraphedFlow = Pick<FlowDefinition, 'tasks' | 'errors' | 'finally' | 'afterExecution' | 'triggers'>;

/**
 * Draws a flow. Every task is a node; one that holds others is a node at the head of a cluster of them.
 * @param lineOf the line in which a task or trigger stands, from 1, by kind and id; undefined where nobody knows
 */
export function toFlowGraph(flow: GraphedFlow, lineOf: LineOf = () => undefined): FlowGraph {
  const draft = createGraphDraft(lineOf);
  const triggers = flow.triggers.map((trigger) => draft.addNode({ kind: 'trigger', part: trigger, place: {} }));
  const main = addList(draft, flow.tasks, {});
  for (const id of triggers) if (main !== undefined) draft.connect(id, main.entry);
  const end = addHandlers(draft, { lists: flow, exit: main?.exit, owner: '', place: {} });
  const after = addCluster(draft, { name: 'afterExecution', tasks: flow.afterExecution, owner: '', place: {} });
  if (after !== undefined) for (const exit of end) draft.connect(exit, after.entry);
  return draft.graph();
}

/** What was drawn: where the way goes in, and where it comes out. */
interface Stretch {
  readonly entry: string;
  readonly exit: string;
}

/** Tasks one behind the other; undefined where there is none. */
function addList(draft: GraphDraft, tasks: readonly TaskDefinition[], place: GraphPlace): Stretch | undefined {
  let whole: Stretch | undefined;
  for (const task of tasks) {
    const { entry, exit } = addTask(draft, task, place);
    if (whole !== undefined) draft.connect(whole.exit, entry);
    whole = { entry: whole?.entry ?? entry, exit };
  }
  return whole;
}

function addTask(draft: GraphDraft, task: TaskDefinition, place: GraphPlace): Stretch {
  if (task.lists === undefined) {
    const id = draft.addNode({ kind: 'task', part: task, place });
    return { entry: id, exit: id };
  }
  const inside = draft.openCluster({ id: task.id, label: task.id, type: task.type, place });
  const within = { ...inside, isDisabled: place.isDisabled === true || task.disabled };
  const head = draft.addNode({ kind: 'task', part: task, place: within });
  const ways = [...task.lists].flatMap(([name, tasks]) =>
    handlerNames.has(name) ? [] : addWays(draft, { name, tasks, task, head, place: within }),
  );
  const exit = joinWays(draft, { ways, task, head, place: within });
  // Behind a failure that was handled nothing follows in the list around the task: the first of the ends counts.
  const [last = exit] = addHandlers(draft, { lists: handlersOf(task), exit, owner: task.id, place: within });
  return { entry: head, exit: last };
}

/** Read for every task that holds others, and drawn behind its own lists. */
const handlerNames: ReadonlySet<string> = new Set(['errors', 'finally']);
/** Run as their task begins, and waited for by nobody. */
const asideNames: ReadonlySet<string> = new Set(['onPause']);

function handlersOf({ lists }: TaskDefinition): Handlers {
  return { errors: lists?.get('errors') ?? [], finally: lists?.get('finally') ?? [] };
}

/** A way that ends at a node; `label` is for the edge that begins there. */
interface Way {
  readonly from: string;
  readonly label?: string;
}

interface WaysOptions {
  readonly name: string;
  readonly tasks: readonly TaskDefinition[];
  readonly task: TaskDefinition;
  readonly head: string;
  readonly place: GraphPlace;
}

/** Draws one list of a task behind its head. Answers the ways on which it is left. */
function addWays(draft: GraphDraft, { name, tasks, task, head, place }: WaysOptions): readonly Way[] {
  // A list without a choice has no name that would tell anybody anything.
  const labelled = name === 'tasks' ? {} : { label: name };
  const plugin = findPlugin(task.type)?.plugin;
  const waitsFor = plugin?.kind === 'flowable' ? plugin.waitsFor?.(task) : undefined;
  if (waitsFor !== undefined) return addSideBySide(draft, { tasks, waitsFor, head, place });
  const stretch = addList(draft, tasks, place);
  if (asideNames.has(name)) {
    if (stretch !== undefined) draft.connect(head, stretch.entry, labelled);
    return [];
  }
  if (stretch === undefined) return [{ from: head, ...labelled }];
  draft.connect(head, stretch.entry, labelled);
  return [{ from: stretch.exit }];
}

/** Tasks that wait for the named ones alone: those that wait for none begin at the head, and the last are left. */
function addSideBySide(
  draft: GraphDraft,
  {
    tasks,
    waitsFor,
    head,
    place,
  }: Omit<WaysOptions, 'name' | 'task'> & {
    readonly waitsFor: ReadonlyMap<string, readonly string[]>;
  },
): readonly Way[] {
  const drawn = new Map(tasks.map((task) => [task.id, addTask(draft, task, place)]));
  const awaited = new Set<string>();
  for (const [id, { entry }] of drawn) {
    const before = (waitsFor.get(id) ?? []).filter((other) => other !== id && drawn.has(other));
    if (before.length === 0) draft.connect(head, entry);
    for (const other of before) {
      awaited.add(other);
      draft.connect(drawn.get(other)?.exit ?? head, entry);
    }
  }
  return [...drawn].flatMap(([id, { exit }]) => (awaited.has(id) ? [] : [{ from: exit }]));
}

/** One node at which all ways end: the last one's own where there is but one, so that few flows have such points. */
function joinWays(
  draft: GraphDraft,
  { ways, task, head, place }: Pick<WaysOptions, 'task' | 'head' | 'place'> & { readonly ways: readonly Way[] },
): string {
  const [first, second] = ways;
  if (first === undefined) return head;
  if (second === undefined && first.label === undefined) return first.from;
  const join = draft.addNode({ kind: 'join', part: task, place });
  for (const { from, ...labelled } of ways) draft.connect(from, join, labelled);
  return join;
}

/** What is run around a list. */
type Handlers = Pick<GraphedFlow, 'errors' | 'finally'>;

interface HandlersOptions {
  readonly lists: Handlers;
  /** Where the list itself ends; undefined where it holds nothing. */
  readonly exit: string | undefined;
  /** The task's id; empty for the flow. */
  readonly owner: string;
  readonly place: GraphPlace;
}

/** Draws what handles failures and what comes last. Answers the ends, that of the list itself first. */
function addHandlers(draft: GraphDraft, { lists, exit, owner, place }: HandlersOptions): readonly string[] {
  const exits = exit === undefined ? [] : [exit];
  const errors = addCluster(draft, { name: 'errors', tasks: lists.errors, owner, place });
  if (errors !== undefined) for (const from of exits) draft.connect(from, errors.entry, { kind: 'failure' });
  const last = addCluster(draft, { name: 'finally', tasks: lists.finally, owner, place });
  const ends = [...exits, ...(errors === undefined ? [] : [errors.exit])];
  if (last === undefined) return ends;
  for (const from of ends) draft.connect(from, last.entry);
  return [last.exit];
}

/** A list that is run around others, in a cluster of its own. */
function addCluster(
  draft: GraphDraft,
  list: {
    readonly name: string;
    readonly tasks: readonly TaskDefinition[];
    readonly owner: string;
    readonly place: GraphPlace;
  },
): Stretch | undefined {
  const { name, tasks, owner, place } = list;
  if (tasks.length === 0) return undefined;
  // A colon can stand in no task's id, so it is never taken for one.
  return addList(draft, tasks, { ...place, ...draft.openCluster({ id: `${owner}:${name}`, label: name, place }) });
}
