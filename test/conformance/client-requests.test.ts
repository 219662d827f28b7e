// Every recorded request of Kestra's own JavaScript clients, sent to the control listener over HTTP. The recording says
// which answer the client accepted: ours has its status, and each member that both have is of the same kind.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/main/contract/profile.ts';
import { helloFlow, type RestFixture, startRest } from '../unit/http/kestra/rest-fixture.ts';
import { clientRequestGaps, triedAnswers } from './client-request-gaps.ts';

interface Recorded {
  readonly call: string;
  readonly sdkVersion: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: readonly [string, string][];
    readonly body: string;
  };
  readonly answerThatItAccepts: { readonly status: number; readonly contentType?: string; readonly body?: unknown };
}

// The file is a list of such records.
const recorded = JSON.parse(
  readFileSync(`${import.meta.dirname}/recorded/sdk-requests.json`, 'utf8'),
) as readonly Recorded[];
const recordedId = '4AVYn7nY5dkj7D1XEfGrBt';

const waitingFlow = `id: waits
namespace: company.team
tasks:
  - {id: p, type: io.kestra.plugin.core.flow.Pause}
`;

const failingFlow = `id: fails
namespace: company.team
tasks:
  - {id: t, type: io.kestra.plugin.core.execution.Fail}
`;

/** `executionsApi.getExecution (404)` is `getExecution`. */
function nameOf({ call }: Recorded): string {
  return /^(?:[^.:]*: )?(?:\w+\.)?(\w+)/.exec(call)?.[1] ?? call;
}

/** Answers that only the newer version gives. */
function profileOf({ call }: Recorded): Profile {
  return /2\.0 shape|problem\+json|200 with execution/.test(call) ? '2.0' : '1.3';
}

/** The id of an execution of a flow, in a state. */
async function startUntil({ read }: RestFixture, flow: string, state: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['abc']), 'a.txt');
  const [, started] = await read(`executions/company.team/${flow}`, { method: 'POST', body: form });
  const id = String(Object(started).id);
  for (;;) {
    const [, now] = await read(`executions/${id}`);
    if (Object(now).state.current === state) return id;
  }
}

/** The request as it is, with what it names replaced by what is there. */
async function prepare(one: Recorded, rest: RestFixture): Promise<{ readonly path: string; readonly body: string }> {
  const name = nameOf(one);
  const isOnWaiting = name === 'killExecution' || name === 'resumeExecution';
  // What has not failed is not restarted.
  const [flow, state] = name === 'restartExecution' ? (['fails', 'FAILED'] as const) : (['hello', 'SUCCESS'] as const);
  const id = isOnWaiting ? await startUntil(rest, 'waits', 'PAUSED') : await startUntil(rest, flow, state);
  const isMissing = one.answerThatItAccepts.status === 404;
  if (!isMissing) await rest.ask('namespaces/company.team/kv/my_key', { method: 'PUT', body: '"hello"' });
  const file = new FormData();
  file.set('fileContent', new Blob(['abc']), 'a.txt');
  await rest.ask('namespaces/company.team/files?path=/a.txt', { method: 'POST', body: file });
  const [, execution] = await rest.read(`executions/${id}`);
  const [, outputs] = await rest.read(`outputs/${id}`);
  const taskRunId = String(Object(outputs)[0]?.taskRunId);
  const path = one.request.path
    .replace(recordedId, id)
    .replace(/executions\/x$/, `executions/${id}`)
    .replace(/kestra%3A.*$/, encodeURIComponent(String(Object(execution).inputs?.file)))
    .replace('5Khjj4yiQDKxqEoNbnYlVz', taskRunId)
    .replace('taskRunId=r1', `taskRunId=${taskRunId}`)
    .replace('revision=2', 'revision=1');
  const body = one.request.body.replaceAll(recordedId, id).replace('"r1"', `"${taskRunId}"`);
  return { path, body };
}

/** Credentials in the form of the client, with the token of this session. */
function authorize(value: string, token: string): string {
  const [scheme = '', credentials = ''] = value.split(' ');
  if (scheme === 'Bearer') return `Bearer ${token}`;
  const hasColon = Buffer.from(credentials, 'base64').toString().includes(':');
  return `Basic ${Buffer.from(hasColon ? `root@root.com:${token}` : token).toString('base64')}`;
}

/** Where two answers differ in kind; members that only one has are no difference. */
function differences(ours: unknown, theirs: unknown, path = ''): readonly string[] {
  if (ours === undefined || theirs === undefined || theirs === null) return [];
  const [own, wanted] = [ours, theirs].map((value) => (Array.isArray(value) ? 'list' : typeof value));
  if (own !== wanted) return [`${path}: ${own}, not ${wanted}`];
  if (Array.isArray(ours)) return differences(ours[0], Object(theirs)[0], `${path}[]`);
  if (own !== 'object') return [];
  return Object.entries(Object(theirs)).flatMap(([key, value]) =>
    differences(Object(ours)[key], value, `${path}.${key}`),
  );
}

describe.each(recorded.map((one, index) => [index, one.sdkVersion, one.call, one] as const))(
  'request %i of client %s: %s',
  (_index, _version, _call, one) => {
    const { answerThatItAccepts: accepted } = one;
    const gap = clientRequestGaps.get(nameOf(one));

    it(`is answered ${gap === undefined ? 'as the client takes it' : `501: ${gap}`}`, async () => {
      const answered = await send(one);
      const differs = isCompared(one) ? differences(JSON.parse(answered.text), bodyOf(one)) : [];
      const begins = answered.text.slice(0, 'id: start'.length);
      expect({ ...answered, text: accepted.contentType === streamType ? begins : '', differs }).toEqual({
        status: gap === undefined ? accepted.status : 501,
        type: gap === undefined ? (accepted.contentType ?? answered.type) : 'application/json',
        text: accepted.contentType === streamType ? 'id: start' : '',
        differs: [],
      });
    });
  },
);

const streamType = 'text/event-stream';

/** Sends it to a server of its own. */
async function send(
  one: Recorded,
): Promise<{ readonly status: number; readonly type: string | null; readonly text: string }> {
  const { request, answerThatItAccepts: accepted } = one;
  const flows = { 'hello.yaml': helloFlow, 'waits.yaml': waitingFlow, 'fails.yaml': failingFlow };
  const rest = await startRest(profileOf(one), flows);
  const { path, body } = await prepare(one, rest);
  // What is created must not be there yet.
  const isCreating = nameOf(one) === 'createFlow' || nameOf(one) === 'importFlows';
  if (isCreating) await rest.ask('flows/company.team/hello', { method: 'DELETE' });
  const token = accepted.status === 401 ? 'wrong' : rest.app.token;
  const kept = request.headers.filter(([name]) => /^(?:accept|content-type|user-agent|ttl|description)$/i.test(name));
  const authorization = request.headers.find(([name]) => name === 'Authorization')?.[1] ?? '';
  const response = await fetch(`${rest.url}${path}`, {
    method: request.method,
    headers: [...kept, ['authorization', authorize(authorization, token)]],
    ...(body === '' ? {} : { body }),
    signal: AbortSignal.timeout(15_000),
  });
  const text = accepted.contentType === streamType ? await readStart(response) : await response.text();
  return { status: response.status, type: response.headers.get('content-type'), text };
}

/** Whether the recorded body is one like Kestra's, which ours can be held against. */
function isCompared(one: Recorded): boolean {
  const isJson = one.answerThatItAccepts.contentType?.endsWith('json') === true;
  return isJson && !triedAnswers.has(one.call) && !clientRequestGaps.has(nameOf(one));
}

/** One answer was recorded as text. */
function bodyOf({ answerThatItAccepts: { body } }: Recorded): unknown {
  return body === 'true' ? true : body;
}

/** The first piece of a stream, which may not end. */
async function readStart(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return Buffer.from(value ?? []).toString();
}

it('most of them are answered', () => {
  const gaps = recorded.filter((one) => clientRequestGaps.has(nameOf(one)));
  expect([recorded.length, gaps.length]).toEqual([113, 1]);
});
