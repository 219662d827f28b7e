// What the functions of the language do, each in a sentence and an example. Words for the window; how they work is in
// `function/`.
import type { CallableReference } from './callable-reference.ts';

/** Functions, by name. */
export const functionReference: CallableReference = {
  currentEachOutput: {
    meaning: 'Of a task’s outputs in a loop, those of the present turn',
    example: '{{ currentEachOutput(outputs.charge).amount }}',
    context: '{"outputs": {"charge": {"a": {"amount": 5}}}, "taskrun": {"value": "a"}}',
    gives: '5',
  },
  dayOfMonth: { meaning: 'The day of a date in its month', example: '{{ dayOfMonth("2026-01-31") }}', gives: '31' },
  dayOfWeek: {
    meaning: 'The weekday of a date, in upper case',
    example: '{{ dayOfWeek("2026-01-31") }}',
    gives: 'SATURDAY',
  },
  decrypt: {
    meaning: 'The text that `encrypt` sealed with the same key',
    example: '{% set key = "MDEyMzQ1Njc4OWFiY2RlZg==" %}{{ decrypt(key, encrypt(key, "Hi")) }}',
    gives: 'Hi',
  },
  encrypt: {
    meaning: 'A text sealed with a key in base64, of another look each time',
    example: '{{ encrypt("MDEyMzQ1Njc4OWFiY2RlZg==", "Hi") }}',
  },
  env: {
    meaning: 'An environment variable `ENV_…` of the server, or a default',
    example: '{{ env("region", "none") }}',
  },
  errorLogs: {
    meaning: 'The errors that the execution logged so far, in its tasks alone',
    example: '{{ errorLogs() | length }}',
  },
  fetchContext: {
    meaning: 'All variables in a map',
    example: '{{ fetchContext() }}',
    context: '{"inputs": {"name": "Ada"}}',
    gives: '{"inputs":{"name":"Ada"}}',
  },
  fileExists: {
    meaning: 'Whether a file of the namespace or of the execution is there',
    example: '{{ fileExists("greeting.txt") }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
  },
  fileSize: {
    meaning: 'The bytes of a file',
    example: '{{ fileSize("greeting.txt") }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
  },
  fileURI: {
    meaning: 'The address of a file of the namespace',
    example: '{{ fileURI("greeting.txt") }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
    gives: 'kestra:///company/team/_files/greeting.txt',
  },
  fromIon: { meaning: 'The value that Amazon Ion stands for', example: '{{ fromIon("{a:1}").a }}', gives: '1' },
  fromJson: { meaning: 'The value that JSON stands for', example: `{{ fromJson('{"a": [1, 2]}').a[1] }}`, gives: '2' },
  hourOfDay: {
    meaning: 'The hour of a date, from 0 to 23',
    example: '{{ hourOfDay("2026-01-31T12:00:00Z") }}',
    gives: '12',
  },
  http: {
    meaning: 'The body that an HTTP request is answered with',
    example: '{{ http("https://example.com/rates.json") }}',
  },
  i18n: {
    meaning: 'A text of a resource bundle, of which Kestra has none',
    example: '{{ i18n("messages", "hello") }}',
  },
  id: { meaning: 'A new id as Kestra makes them', example: '{{ id() }}' },
  isDayWeekInMonth: {
    meaning: 'Whether a date is the first, second, third, fourth or last such weekday of its month',
    example: '{{ isDayWeekInMonth("2026-01-05", "MONDAY", "FIRST") }}',
    gives: 'true',
  },
  isFileEmpty: {
    meaning: 'Whether a file has no bytes',
    example: '{{ isFileEmpty("greeting.txt") }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
  },
  isLastWorkingDay: {
    meaning: 'Whether no working day of the month follows a date',
    example: '{{ isLastWorkingDay("2026-01-30") }}',
    gives: 'true',
  },
  isPublicHoliday: {
    meaning: 'Whether a date is a public holiday of a country',
    example: '{{ isPublicHoliday("2026-12-25", "AT") }}',
    gives: 'true',
  },
  isWeekend: {
    meaning: 'Whether a date is a Saturday or Sunday',
    example: '{{ isWeekend("2026-01-31") }}',
    gives: 'true',
  },
  json: {
    meaning: 'The value that JSON stands for, under its older name',
    example: `{{ json('{"a": 1}').a }}`,
    gives: '1',
  },
  ksuid: { meaning: 'A new id that sorts by its time', example: '{{ ksuid() }}' },
  kv: {
    meaning: 'A value of the key-value store, of the flow’s namespace or one above it',
    example: '{{ kv("rate") }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
  },
  loopOutputs: {
    meaning: 'One output of every turn of a Loop',
    example: '{{ loopOutputs(outputs.each.iterations, "amount") }}',
    context: '{"outputs": {"each": {"iterations": [{"outputs": {"amount": 5}}, {"outputs": {"amount": 7}}]}}}',
    gives: '[5,7]',
  },
  max: { meaning: 'The greatest of its arguments', example: '{{ max(3, 7, 5) }}', gives: '7' },
  min: { meaning: 'The least of its arguments', example: '{{ min(3, 7, 5) }}', gives: '3' },
  monthOfYear: { meaning: 'The number of a date’s month', example: '{{ monthOfYear("2026-01-31") }}', gives: '1' },
  nanoId: { meaning: 'A new id of a length, of an alphabet', example: '{{ nanoId(length=8) }}' },
  now: {
    meaning: 'The present time, in a format and a time zone',
    example: '{{ now(format="yyyy-MM-dd", timeZone="UTC") }}',
  },
  printContext: {
    meaning: 'All variables in a map, to look at',
    example: '{{ printContext() }}',
    context: '{"inputs": {"name": "Ada"}}',
    gives: '{"inputs":{"name":"Ada"}}',
  },
  randomInt: {
    meaning: 'A random whole number, from a lower one up to but without an upper one',
    example: '{{ randomInt(lower=1, upper=7) }}',
  },
  randomPort: { meaning: 'A TCP port of the server that nothing listens on', example: '{{ randomPort() }}' },
  range: { meaning: 'The numbers from one up to another', example: '{{ range(1, 5) }}', gives: '[1,2,3,4,5]' },
  read: {
    meaning: 'The text of a file of the namespace or of the execution',
    example: '{{ read("greeting.txt") }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
  },
  render: {
    meaning: 'A value with the expressions in its texts rendered, until nothing changes',
    example: '{{ render(vars.greeting) }}',
    context: '{"vars": {"greeting": "Hi {{ inputs.name }}"}, "inputs": {"name": "Ada"}}',
    gives: 'Hi Ada',
  },
  renderOnce: {
    meaning: 'A value with the expressions in its texts rendered once',
    example: '{{ renderOnce(vars.greeting) }}',
    context: '{"vars": {"greeting": "Hi {{ inputs.name }}"}, "inputs": {"name": "Ada"}}',
    gives: 'Hi Ada',
  },
  secret: {
    meaning: 'A secret of the flow’s namespace or of one above it',
    example: '{{ secret("API_TOKEN") }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
  },
  subflow: {
    meaning: 'What a flow gives that runs to its end, for the values of inputs alone',
    example: '{{ subflow("company.team", "rates").state }}',
    context: '{"flow": {"namespace": "company.team", "id": "orders"}}',
  },
  tasksWithState: {
    meaning: 'The tasks of the execution that are in a state',
    example: '{{ tasksWithState("failed") }}',
    context: '{"tasks": {"charge": {"state": "FAILED"}}}',
    gives: '[{"state":"FAILED","taskId":"charge"}]',
  },
  uuid: { meaning: 'A new UUID', example: '{{ uuid() }}' },
  yaml: { meaning: 'The value that YAML stands for', example: '{{ yaml("a: [1, 2]").a }}', gives: '[1,2]' },
};
