// What the properties are for that a flow has at its top, and that all tasks, all triggers and all inputs have.
import type { PropertyWords } from './type-words.ts';

/** The top level of a flow. */
export const flowWords: PropertyWords = {
  id: 'Its name within its namespace; a webhook’s URL has it',
  namespace: 'Where it belongs, as `company.team`; secrets and key-value entries are found from here up',
  description: 'For people; nothing reads it',
  labels: 'What executions are found by: a map, or a list of `key` and `value`',
  inputs: 'Values that an execution is started with',
  outputs: 'Values that an execution gives at its end; a webhook may answer with them',
  variables: 'Values by name, which expressions see as `vars`',
  tasks: 'What an execution does, one behind the other',
  errors: 'Tasks that run when one of `tasks` has failed',
  finally: 'Tasks that run at the end, however that is',
  afterExecution: 'Tasks that run once the execution has its final state',
  triggers: 'What starts the flow by itself, as a webhook',
  disabled: 'Whether it is switched off: nothing starts it, and whoever calls its webhooks is refused',
  concurrency: 'How many executions run at once, and what becomes of those beyond',
  retry: 'How tasks, or the whole execution, are tried again after a failure',
  sla: 'What is promised of an execution, and what happens where it is not kept',
  checks: 'What has to hold of the inputs before an execution is made',
  pluginDefaults: 'Values that all tasks of a type have, unless they say otherwise',
};

/** All tasks. */
export const taskWords: PropertyWords = {
  id: 'Its name in this flow; what it gave is `outputs.<id>`',
  type: 'What it does',
  description: 'For people; nothing reads it',
  disabled: 'Whether it is passed over',
  runIf: 'It runs only where this renders to something true; else it is SKIPPED',
  timeout: 'How long it may take, as `PT30S`; then it has failed',
  retry: 'Whether, and how often, it is tried again after a failure',
  allowFailure: 'Whether the execution goes on after its failure, and ends as WARNING',
  allowWarning: 'Whether its WARNING leaves the execution a SUCCESS',
  logLevel: 'Least grave level that is kept of what it logs',
  logToFile: 'Whether its log goes into a file of its own',
  taskCache: 'Takes what an earlier run with the same properties gave, for a time',
  workerGroup: 'Which workers of a Kestra server run it',
  version: 'The version of its plugin',
};

/** All triggers. */
export const triggerWords: PropertyWords = {
  id: 'Its name in this flow',
  type: 'What starts the flow',
  description: 'For people; nothing reads it',
  disabled: 'Whether it is switched off',
  conditions: 'What has to hold for it to start the flow; all of them',
  when: 'What has to render to something true for it to start the flow',
  labels: 'Labels of the executions that it starts',
  stopAfter: 'States of its executions behind which it starts no more',
  logLevel: 'Least grave level that is kept of what it logs',
  workerGroup: 'Which workers of a Kestra server look after it',
};

/** All inputs, and what only some of them have. */
export const inputWords: PropertyWords = {
  id: 'Its name; expressions see it as `inputs.<id>`',
  type: 'What kind of value it takes',
  description: 'Says in forms what to give',
  displayName: 'What forms call it in place of its id',
  required: 'Whether an execution is refused without a value; default `true`',
  defaults: 'The value where none is given',
  prefill: 'What stands in a form at first, and may be taken away',
  dependsOn: 'Inputs that it waits for, and the condition under which it is asked for at all',
  itemType: 'What kind of value its items are',
  values: 'What there is to choose from',
  expression: 'An expression that gives what there is to choose from',
  allowCustomValue: 'Whether other values are taken too',
  validator: 'A regular expression that the text has to match',
  min: 'The least that is taken',
  max: 'The most that is taken',
  after: 'The earliest that is taken',
  before: 'The latest that is taken',
};

/** A `concurrency`, a `check` and an output of a flow, as they stand in the flow's own properties. */
export const nestedWords: Readonly<Record<string, PropertyWords>> = {
  concurrency: {
    limit: 'How many executions run at once',
    behavior: '`QUEUE`: those beyond wait; `CANCEL` and `FAIL`: they end at once',
  },
  checks: {
    condition: 'An expression over the inputs that has to be true',
    message: 'What is said where it is not',
    behavior: 'Whether no execution is made, or one that fails, or one all the same',
    style: 'How the message looks in forms',
  },
  outputs: {
    id: 'Its name',
    type: 'What kind of value it is',
    value: 'What is rendered at the end: `{{ outputs.<task>.value }}`',
  },
};
