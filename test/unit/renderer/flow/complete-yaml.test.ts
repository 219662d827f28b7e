// What is offered in the YAML of a flow at the cursor, written as §, by the language that the core tells.
import { expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { describeLanguage } from '../../../../src/main/flow/describe-language.ts';
import { completeYaml } from '../../../../src/renderer/flow/complete-yaml.ts';

const [older, newer] = profiles.map((profile) => describeLanguage(profile, { plugins: 'any' }));
const core = 'io.kestra.plugin.core';

/** What is offered, the highest rank first. */
function offers(marked: string, language = older) {
  if (language === undefined) return [];
  const found = completeYaml(marked.replace('§', ''), marked.indexOf('§'), language);
  return (found?.options ?? []).toSorted((a, b) => (b.rank ?? 0) - (a.rank ?? 0));
}

/** The first names that are offered. */
function offered(marked: string, language = older): readonly string[] {
  return offers(marked, language).map(({ text }) => text);
}

const inTask = (type: string, text: string): string => `tasks:\n  - id: a\n    type: ${core}.${type}\n    ${text}`;

it.each([
  ['the top of a flow', '§', ['id', 'namespace', 'tasks']],
  ['a task', inTask('log.Log', '§'), ['message', 'level']],
  ['a task without a type', 'tasks:\n  - §', ['id', 'type']],
  ['a task in a task', inTask('flow.If', `then:\n      - type: ${core}.debug.Return\n        §`), ['id', 'format']],
  ['a task in a case', inTask('flow.Switch', 'cases:\n      x:\n        - §'), ['id', 'type']],
  ['the task of a Dag', inTask('flow.Dag', 'tasks:\n      - §'), ['task', 'dependsOn']],
  ['a trigger', `triggers:\n  - id: h\n    type: ${core}.trigger.Webhook\n    §`, ['key']],
  [
    'a trigger by its older name',
    `triggers:\n  - type: io.kestra.core.models.triggers.types.Webhook\n    §`,
    ['id', 'key'],
  ],
  ['an input', 'inputs:\n  - id: a\n    type: SELECT\n    §', ['values']],
  ['a retry', inTask('log.Log', 'retry:\n      type: constant\n      §'), ['interval']],
  ['the type of a retry', inTask('log.Log', 'retry:\n      type: §'), ['constant', 'exponential', 'random']],
  ['the type of an input', 'inputs:\n  - type: BOO§', ['BOOL', 'BOOLEAN']],
  ['a choice', 'concurrency:\n  behavior: §', ['QUEUE', 'CANCEL', 'FAIL']],
  ['a choice in a list', 'triggers:\n  - stopAfter: [§]', ['SUCCESS', 'FAILED']],
  ['a yes or no', 'disabled: §', ['true', 'false']],
  [
    'what a task of a Dag waits for',
    inTask('flow.Dag', 'tasks:\n      - task:\n          id: x\n      - dependsOn: [§'),
    ['x'],
  ],
  [
    'the inputs that a trigger gives',
    `inputs:\n  - id: who\n  - id: what\ntriggers:\n  - id: h\n    type: ${core}.trigger.Webhook\n    inputs:\n      what: x\n      §`,
    ['who'],
  ],
  ['a check', 'checks:\n  - §', ['condition', 'message']],
  ['what an input waits for', 'inputs:\n  - id: a\n  - id: b\n    dependsOn:\n      inputs:\n        - §', ['a', 'b']],
])('in %s stand its own', (_, marked, names) => {
  expect(offered(marked)).toEqual(expect.arrayContaining([...names]));
});

it('what has to be there comes first, then what is the type’s own', () => {
  expect(offered(inTask('flow.If', '§')).slice(0, 3)).toEqual(['then', 'condition', 'else']);
});

it('nothing is offered twice', () => {
  const names = offered(inTask('log.Log', 'message: x\n    §'));
  expect(['id', 'type', 'message'].filter((name) => names.includes(name))).toEqual([]);
});

it.each([
  ['disabled: true§'],
  ['description: §'],
  ['nothing: §'],
  ['nothing:\n  - §'],
  [inTask('log.Log', 'message: §')],
])('nothing is offered at %j', (marked) => {
  expect(offered(marked)).toEqual([]);
});

it('types are told apart by what becomes of them', () => {
  const types = offers('tasks:\n  - type: §');
  const detailOf = (name: string) => types.find(({ text }) => text === name)?.detail;
  expect(
    ['plugin.core.log.Log', 'plugin.core.kv.Version', 'core.tasks.log.Log', 'plugin.core.flow.ForEach'].map((name) =>
      detailOf(`io.kestra.${name}`),
    ),
  ).toEqual(['task', 'task, not run here', 'older name of Log', `not on Kestra ${profiles.at(-1)}`]);
  expect(types.some(({ text }) => text.includes('.trigger.Webhook'))).toBe(false);
});

it('each version has its own', () => {
  const marked = `triggers:\n  - type: ${core}.trigger.Webhook\n    §`;
  const names = new Set(['conditions', 'when']);
  expect([older, newer].map((language) => offered(marked, language).filter((name) => names.has(name)))).toEqual([
    ['conditions'],
    ['when'],
  ]);
});

it('a name comes with its colon unless that is there', () => {
  const followOf = (marked: string, name: string) => offers(marked).find(({ text }) => text === name)?.follow;
  expect([followOf('ta§', 'tasks'), followOf('id§', 'id'), followOf('i§: a', 'id')]).toEqual([':', ': ', undefined]);
});

it('says what a property and a type are for', () => {
  const infoOf = (marked: string, name: string) => offers(marked).find(({ text }) => text === name)?.info;
  expect([
    infoOf(inTask('log.Log', '§'), 'message'),
    infoOf(inTask('log.Log', '§'), 'runIf'),
    infoOf('tasks:\n  - type: §', `${core}.log.Log`),
    infoOf('concurrency:\n  §', 'limit'),
  ]).toEqual([
    'A text, or a list of texts',
    'It runs only where this renders to something true; else it is SKIPPED',
    'Writes into the log of the execution',
    'How many executions run at once',
  ]);
});
