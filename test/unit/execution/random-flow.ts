// Random flows: trees of tasks that hold others, of every type that does, with handlers, disabled tasks and
// failures that are allowed. The same seed gives the same flow.
import { toJsonValue } from '../../../src/main/contract/value.ts';
import type { FlowDefinition, TaskDefinition } from '../../../src/main/plugin/definition.ts';
import { createFlow } from './example-flow.ts';

/** A number from 0 up to but without 1, the next of a seed's. */
export type Random = () => number;

/** The numbers of a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const stirred = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((stirred ^ (stirred >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. */
export function pick<T>(random: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

const holders = [
  'Sequential',
  'Parallel',
  'If',
  'Switch',
  'AllowFailure',
  'Dag',
  'ForEach',
  'EachSequential',
  'EachParallel',
  'LoopUntil',
] as const;

/** A flow whose tasks are nested up to three levels. */
export function createRandomFlow(random: Random): FlowDefinition {
  let count = 0;
  const newId = (): string => `t${++count}`;
  const list = (depth: number, lengthMax: number): readonly TaskDefinition[] =>
    Array.from({ length: Math.floor(random() * (lengthMax + 1)) }, () => task(depth));
  const handlers = (depth: number) => ({
    errors: random() < 0.3 ? list(depth, 2) : [],
    finally: random() < 0.3 ? list(depth, 2) : [],
  });

  function task(depth: number): TaskDefinition {
    const id = newId();
    const disabled = random() < 0.1;
    const allowed = { allowFailure: random() < 0.15, allowWarning: random() < 0.1 };
    if (depth === 0 || random() < 0.4) {
      return { id, type: 'io.kestra.plugin.core.log.Log', disabled, properties: toProperties({ id, ...allowed }) };
    }
    const name = pick(random, holders);
    const tasks = list(depth - 1, 4);
    const { errors, finally: last } = handlers(depth - 1);
    const lists = new Map([
      ...ownLists(name, tasks, list(depth - 1, 2)),
      ['errors', errors] as const,
      ['finally', last] as const,
    ]);
    const own = { concurrent: Math.floor(random() * 3), concurrencyLimit: Math.floor(random() * 3) };
    const properties = toProperties({ id, ...allowed, ...own, tasks: dagItems(tasks, random) });
    return { id, type: `io.kestra.plugin.core.flow.${name}`, disabled, properties, lists };
  }

  return createFlow({ tasks: list(3, 6), ...handlers(2), afterExecution: random() < 0.3 ? list(1, 2) : [] });
}

function ownLists(
  name: (typeof holders)[number],
  tasks: readonly TaskDefinition[],
  others: readonly TaskDefinition[],
): readonly (readonly [string, readonly TaskDefinition[]])[] {
  if (name === 'If') return [['then', tasks], ['else', others]]; // prettier-ignore
  if (name === 'Switch') return [['case a', tasks], ['defaults', others]]; // prettier-ignore
  return [['tasks', tasks]];
}

/** What a Dag's tasks wait for: some of those before them, so that there is no circle. */
function dagItems(tasks: readonly TaskDefinition[], random: Random): readonly unknown[] {
  return tasks.map(({ id }, index) => ({
    task: { id },
    dependsOn: tasks.slice(0, index).flatMap((before) => (random() < 0.4 ? [before.id] : [])),
  }));
}

function toProperties(plain: Readonly<Record<string, unknown>>): TaskDefinition['properties'] {
  return new Map(Object.entries(plain).map(([key, value]) => [key, toJsonValue(value)]));
}
