// Which task of a list is next, and how a list ends.
import { describe, expect, it } from 'vitest';
import type { StateName } from '../../../src/main/contract/state.ts';
import type { TaskDefinition } from '../../../src/main/plugin/definition.ts';
import { type ListProgress, nextOfList, nextOfParallel } from '../../../src/main/plugin/task-list.ts';
import { createRuns } from './next-of.ts';

function task(id: string): TaskDefinition {
  return { id, type: 'x', disabled: id.startsWith('off'), properties: new Map() };
}

interface Case {
  readonly name: string;
  readonly tasks: readonly string[];
  readonly errors?: readonly string[];
  readonly finally?: readonly string[];
  readonly runs: Readonly<Record<string, StateName>>;
  readonly gives: string;
}

const cases: readonly Case[] = [
  { name: 'begins with the first task', tasks: ['a', 'b'], runs: {}, gives: 'start a' },
  { name: 'passes over disabled tasks', tasks: ['off', 'b'], runs: {}, gives: 'start b' },
  { name: 'ends at once without tasks', tasks: ['off'], runs: {}, gives: 'end SUCCESS' },
  { name: 'waits for a running task', tasks: ['a', 'b'], runs: { a: 'RUNNING' }, gives: 'wait' },
  { name: 'goes on behind a success', tasks: ['a', 'b'], runs: { a: 'SUCCESS' }, gives: 'start b' },
  { name: 'goes on behind a skipped task', tasks: ['a', 'b'], runs: { a: 'SKIPPED' }, gives: 'start b' },
  { name: 'goes on behind a warning', tasks: ['a', 'b'], runs: { a: 'WARNING' }, gives: 'start b' },
  { name: 'stops at a failure', tasks: ['a', 'b'], runs: { a: 'FAILED' }, gives: 'end FAILED' },
  { name: 'runs errors after a failure', tasks: ['a'], errors: ['e'], runs: { a: 'FAILED' }, gives: 'start e' },
  { name: 'runs no errors without one', tasks: ['a'], errors: ['e'], runs: { a: 'SUCCESS' }, gives: 'end SUCCESS' },
  {
    name: 'runs errors to their end though one fails',
    tasks: ['a'],
    errors: ['e', 'f'],
    runs: { a: 'FAILED', e: 'FAILED' },
    gives: 'start f',
  },
  { name: 'runs finally after success', tasks: ['a'], finally: ['z'], runs: { a: 'SUCCESS' }, gives: 'start z' },
  {
    name: 'runs finally behind errors',
    tasks: ['a'],
    errors: ['e'],
    finally: ['z'],
    runs: { a: 'FAILED', e: 'SUCCESS' },
    gives: 'start z',
  },
  {
    name: 'lets finally change nothing',
    tasks: ['a'],
    finally: ['z'],
    runs: { a: 'SUCCESS', z: 'FAILED' },
    gives: 'end SUCCESS',
  },
  { name: 'takes the gravest end', tasks: ['a', 'b'], runs: { a: 'WARNING', b: 'SUCCESS' }, gives: 'end WARNING' },
];

function describeProgress(progress: ListProgress): string {
  if (progress.type === 'start') return `start ${progress.tasks.map(({ task: { id } }) => id).join(' ')}`;
  return progress.type === 'end' ? `end ${progress.state}` : 'wait';
}

describe('nextOfList()', () => {
  it.each(cases)('$name', (each) => {
    const list = {
      tasks: each.tasks.map(task),
      errors: (each.errors ?? []).map(task),
      finally: (each.finally ?? []).map(task),
    };
    expect(describeProgress(nextOfList(list, createRuns(each.runs)))).toBe(each.gives);
  });
});

describe('nextOfParallel()', () => {
  const list = { tasks: ['a', 'b', 'c'].map(task), errors: [task('e')], finally: [task('z')] };
  const parallelCases: readonly (readonly [string, number, Readonly<Record<string, StateName>>, string])[] = [
    ['starts all at once', 0, {}, 'start a b c'],
    ['starts as many as may run', 2, {}, 'start a b'],
    ['starts the next when one has ended', 2, { a: 'SUCCESS', b: 'RUNNING' }, 'start c'],
    ['waits while as many run', 2, { a: 'RUNNING', b: 'RUNNING' }, 'wait'],
    ['does not wait for the others after a failure', 0, { a: 'FAILED', b: 'RUNNING', c: 'RUNNING' }, 'start e'],
    [
      'ends with what comes last',
      0,
      { a: 'FAILED', b: 'RUNNING', c: 'SUCCESS', e: 'SUCCESS', z: 'SUCCESS' },
      'end FAILED',
    ],
  ];

  it.each(parallelCases)('%s', (_name, concurrent, states, expected) => {
    expect(describeProgress(nextOfParallel(list, { runs: createRuns(states), concurrent }))).toBe(expected);
  });
});
