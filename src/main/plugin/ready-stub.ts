// What tasks of often used types give on Kestra, for flows that have no stub of theirs: the names of the outputs
// and values of their kinds, which no real service gave. Types that give nothing, as Slack's webhook, are not here.
// Source: the output classes of Kestra's plugins git, slack, openai, jdbc and scripts, and the recorded scripts.
import { type JsonMap, toJsonValue } from '../contract/value.ts';

/** The outputs of a type, with expressions still to be rendered; undefined where it is not known to have some. */
export function readyOutputsOf(type: string): JsonMap | undefined {
  if (!type.startsWith(prefix)) return undefined;
  const name = type.slice(prefix.length);
  const shape = shapes.get(name) ?? families.find(({ pattern }) => pattern.test(name))?.shape;
  return shape === undefined
    ? undefined
    : new Map(Object.entries(shape).map(([key, value]) => [key, toJsonValue(value)]));
}

/** What the names below leave out. */
const prefix = 'io.kestra.';

type Shape = Readonly<Record<string, unknown>>;

const commitId = '0000000000000000000000000000000000000000';
const commit: Shape = { commitId, commitURL: `https://git.example/commit/${commitId}` };
const stored =
  'kestra:///{{ flow.namespace }}/{{ flow.id }}/executions/{{ execution.id }}/tasks/{{ task.id }}/{{ taskrun.id }}/stub.ion';
const message: Shape = { timestamp: '1767225600.000000' };
const completion: Shape = {
  id: '{{ taskrun.id }}',
  object: 'chat.completion',
  model: 'stub',
  choices: [{ index: 0, message: { role: 'assistant', content: 'stub' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
};

const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['plugin.git.Clone', { directory: '/tmp/kestra-wd/{{ taskrun.id }}' }],
  ['plugin.git.Push', { commitId }],
  ['plugin.git.PushFlows', { ...commit, flows: stored }],
  ['plugin.git.PushNamespaceFiles', { ...commit, files: stored }],
  ['plugin.git.SyncFlows', { flows: stored }],
  ['plugin.git.SyncNamespaceFiles', { files: stored }],
  ['plugin.openai.ChatCompletion', completion],
  ['plugin.slack.app.chats.Post', message],
  ['plugin.slack.chats.Post', message],
  ['plugin.core.storage.LocalFiles', { uris: {} }],
  ['core.tasks.storages.LocalFiles', { uris: {} }],
]);

/** Types that differ in a language or a database alone, and give the same. */
const families: readonly { readonly pattern: RegExp; readonly shape: Shape }[] = [
  {
    pattern: /^plugin\.scripts\.[a-z]+\.(?:Script|Commands)$/,
    shape: { vars: {}, exitCode: 0, outputFiles: {} },
  },
  { pattern: /^plugin\.jdbc\.[a-z]+\.Query$/, shape: { row: {}, rows: [], size: 0 } },
];
