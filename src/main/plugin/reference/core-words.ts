// What the types of Kestra's core do that are used most, with their properties. Words for the window; how they work is in
// `core/`.
import type { TypeReference } from './type-words.ts';

const callsFlow = {
  namespace: 'The namespace of the flow that it starts',
  flowId: 'The id of the flow that it starts',
  revision: 'Its revision; default: the newest',
  inputs: 'Values for its inputs, by name',
  labels: 'Labels of the execution that it starts',
  inheritLabels: 'Whether that execution has the labels of this one too',
  wait: 'Whether it waits for the end; default `true`',
  transmitFailed: 'Whether a failure there is a failure here; default `true`',
  scheduleDate: 'When the execution is to begin',
  restartBehavior:
    'What a restart of this task does: `RETRY_FAILED` restarts what failed, `NEW_EXECUTION` starts another',
};
const sends = {
  uri: 'Where to; may hold expressions',
  method: 'Default `GET`',
  body: 'The text that is sent',
  formData: 'Fields of a form, sent in place of `body`',
  params: 'What is added behind the `?` of the address, by name',
  contentType: 'The kind of `body`; the header `Content-Type`',
  headers: 'Headers by name',
  options: 'Timeouts, redirects, credentials, and which answers are no failure',
};
const handlers = {
  errors: 'Tasks that run when one of its tasks has failed',
  finally: 'Tasks that run at its end, however that is',
};
const entry = {
  key: 'The name of the entry',
  namespace: 'Where it is; default: the namespace of the flow',
  errorOnMissing: 'Whether it fails where there is no such entry',
};

/** Types by name. */
export const coreWords: TypeReference = {
  'core.trigger.Webhook': {
    meaning: 'Starts the flow when somebody calls its URL; what came is `trigger.body`, `.headers` and `.parameters`',
    properties: {
      key: 'The last part of the URL and its only protection: long, hard to guess, best `{{ secret(…) }}`',
      inputs: 'Values for the inputs of the flow, made of what came: `{{ trigger.body.id }}`',
      wait: 'Whether the caller waits until the execution has ended; default: it is answered at once',
      returnOutputs: 'With `wait`, the caller gets the outputs of the flow instead of the execution',
      responseContentType: 'With `returnOutputs`, the kind of the answer, as `text/plain`',
      responseCode: 'With `wait`, the status of the answer; default 200, or 500 where the execution failed',
      fetchType: 'What becomes of the body: `STORE` keeps it as a file, `NONE` drops it',
    },
  },
  'core.trigger.Schedule': {
    meaning: 'Starts the flow at times of the clock; here somebody starts it by hand',
    properties: { cron: 'When, as `0 9 * * 1`', timezone: 'Whose clock counts, as `Europe/Vienna`', inputs: 'Values for the inputs of the flow' }, // prettier-ignore
  },
  'core.condition.Expression': {
    meaning: 'Holds where an expression renders to something true',
    properties: { expression: 'As `{{ trigger.body.action == "opened" }}`' },
  },
  'core.debug.Return': {
    meaning: 'Gives a text as its output `value`, good for seeing what an expression comes to',
    properties: { format: 'The text to render' },
  },
  'core.log.Log': {
    meaning: 'Writes into the log of the execution',
    properties: { message: 'A text, or a list of texts', level: 'How grave it is; default `INFO`' },
  },
  'core.output.OutputValues': {
    meaning: 'Gives values as its outputs, for the tasks behind it',
    properties: { values: 'The values by name' },
  },
  'core.http.Request': {
    meaning: 'Sends an HTTP request; its outputs are `code`, `headers` and `body`',
    properties: { ...sends, encryptBody: 'Whether the body of the answer is encrypted among its outputs' },
  },
  'core.http.Download': {
    meaning: 'Fetches a file over HTTP and keeps it; its output `uri` leads to it',
    properties: {
      ...sends,
      saveAs: 'The name that the file is kept under',
      failOnEmptyResponse: 'Whether an answer without a body is a failure',
    },
  },
  'core.flow.If': {
    meaning: 'Runs `then` where its condition is true, and `else` where it is not',
    properties: {
      condition: 'An expression; `false`, `0` and an empty text are not true',
      // oxlint-disable-next-line unicorn/no-thenable -- Kestra calls the property so, and this is a text
      then: 'Tasks where it is true',
      else: 'Tasks where it is not; may be left out',
      ...handlers,
    },
  },
  'core.flow.Switch': {
    meaning: 'Runs the tasks of the case that a value is the name of',
    properties: {
      value: 'What is looked for among the cases',
      cases: 'Lists of tasks by value',
      defaults: 'Tasks where no case fits',
      ...handlers,
    },
  },
  'core.flow.ForEach': {
    meaning: 'Runs tasks once for each value of a list',
    properties: {
      values: 'A list, or a text of JSON that is one',
      concurrencyLimit: 'How many turns run at once; default 1, and 0 is all of them',
      tasks: 'Tasks of each turn; they see `taskrun.value`',
      ...handlers,
    },
  },
  'core.flow.Loop': {
    meaning: 'Runs tasks once for each value, each time in an execution of its own',
    properties: {
      values: 'A list, a map, or the address of a file with values',
      concurrencyLimit: 'How many turns run at once; default 1',
      tasks: 'Tasks of each turn; they see `item.value`',
      outputs: 'What each turn hands on, as outputs of a flow',
      fetchType: '`STORE` keeps what turns hand on as files',
      transmitFailed: 'Whether the failure of a turn is one of the task; default `true`',
      ...handlers,
    },
  },
  'core.flow.LoopUntil': {
    meaning: 'Repeats its tasks until a condition is true',
    properties: {
      condition: 'Asked behind each turn; it sees the outputs of its tasks',
      tasks: 'Tasks of each turn',
      checkFrequency: 'How long it waits between turns, and when it gives up',
      failOnMaxReached: 'Whether giving up is a failure',
      ...handlers,
    },
  },
  'core.flow.Parallel': {
    meaning: 'Runs its tasks side by side',
    properties: { tasks: 'What runs side by side', concurrent: 'How many run at once; default 0, which is all', ...handlers }, // prettier-ignore
  },
  'core.flow.Sequential': {
    meaning: 'Runs its tasks one behind the other, as one task',
    properties: { tasks: 'What runs, in order', ...handlers },
  },
  'core.flow.Dag': {
    meaning: 'Runs each of its tasks once those that it depends on have ended',
    properties: { tasks: 'A list of `task` and `dependsOn`', concurrent: 'How many run at once; default 0, which is all', ...handlers }, // prettier-ignore
  },
  'core.flow.AllowFailure': {
    meaning: 'Goes on where one of its tasks has failed; the execution ends as WARNING then',
    properties: { tasks: 'What may fail', ...handlers },
  },
  'core.flow.WorkingDirectory': {
    meaning: 'Runs its tasks in one folder, so that each finds the files of those before it',
    properties: {
      tasks: 'What runs in the folder',
      inputFiles: 'Files that it begins with, by name',
      outputFiles: 'Which files are kept at the end, by patterns',
      namespaceFiles: 'Whether files of the namespace are put there',
      cache: 'Folders that later executions begin with',
      ...handlers,
    },
  },
  'core.flow.Subflow': {
    meaning: 'Starts another flow, and waits for it unless told otherwise',
    properties: { ...callsFlow, outputs: 'Values that are rendered in that execution and given here' },
  },
  'core.flow.ForEachItem': {
    meaning: 'Starts another flow for each part of a file',
    properties: { ...callsFlow, items: 'The address of the file', batch: 'How it is cut into parts' },
  },
  'core.flow.Pause': {
    meaning: 'Waits until somebody resumes the execution, or for a time',
    properties: {
      pauseDuration: 'How long it waits at most; default: until it is resumed',
      behavior: 'What it does after that time',
      onPause: 'A task that runs as the waiting begins',
      onResume: 'Inputs that whoever resumes it is asked for; its outputs are `outputs.<id>.onResume`',
    },
  },
  'core.flow.Sleep': { meaning: 'Waits for a time', properties: { duration: 'How long, as `PT10S`' } },
  'core.execution.Fail': {
    meaning: 'Fails the execution',
    properties: { condition: 'It fails only where this is true', errorMessage: 'What is logged' },
  },
  'core.execution.Exit': {
    meaning: 'Ends the execution here',
    properties: { state: 'The state that it ends in; default `SUCCESS`' },
  },
  'core.execution.Assert': {
    meaning: 'Fails where one of several conditions is not true',
    properties: { conditions: 'Expressions that all have to be true', errorMessage: 'What is logged where one is not' },
  },
  'core.execution.Labels': {
    meaning: 'Adds labels to the execution while it runs',
    properties: { labels: 'A map, or a list of `key` and `value`' },
  },
  'core.execution.SetVariables': {
    meaning: 'Sets variables of the execution, which tasks behind it see as `vars`',
    properties: { variables: 'The values by name', overwrite: 'Whether variables that are there may be replaced' },
  },
  'core.kv.Set': {
    meaning: 'Keeps a value in the key-value store, for other executions',
    properties: {
      key: entry.key,
      value: 'The value to keep',
      namespace: entry.namespace,
      overwrite: 'Whether an entry that is there may be replaced',
      ttl: 'How long it stays, as `P1D`; default: for ever',
      kvType: 'The kind to keep it as; default: found out of the value',
      kvDescription: 'Says in lists what it is for',
    },
  },
  'core.kv.Get': { meaning: 'Reads a value from the key-value store into its output `value`', properties: entry },
  'core.kv.Delete': { meaning: 'Deletes an entry of the key-value store', properties: entry },
};
