// One recorded exchange, played to the program and compared: the answers, then the execution. Some exchanges need more
// than their bytes: a second write, an execution that runs meanwhile, a caller who goes away. What they need is said here.
import { isDeepStrictEqual } from 'node:util';
import { isTerminated } from '../../src/main/contract/state.ts';
import { type ComparableAnswer, comparableAnswer, recordedAnswers } from './compare-answer.ts';
import { comparableExecution, recordedExecution } from './compare-execution.ts';
import { exchange, openConnection, type RawAnswer } from './raw-exchange.ts';
import type { WebhookBench } from './webhook-bench.ts';
import { requestBytes, type WebhookVector } from './webhook-vectors.ts';

/** What came, and what was recorded, in the same words. */
export interface Replayed {
  readonly actual: unknown;
  readonly recorded: unknown;
}

/** How long an execution of a recorded exchange may take; the longest recorded ones sleep for three seconds, twice. */
const executionTimeoutMs = 10_000;

/** Plays one exchange. Rejects where no answer comes, or no execution. */
export async function replay(vector: WebhookVector, bench: WebhookBench): Promise<Replayed> {
  const before = vector.id.startsWith('c-conc-') ? await startAnother(vector, bench) : undefined;
  const mark = bench.mark();
  if (vector.response.status === null) return replayUnanswered(vector, bench);
  if (vector.response.status === 100) return replayInterim(vector, bench);
  const actual = (await answersTo(vector, bench)).map((answer) => knownOf(answer, vector));
  const recorded = recordedAnswers(vector).map((answer) => knownOf(answer, vector));
  const jsonText = vector.execution?.textCut === undefined ? vector.execution?.jsonText : undefined;
  await before?.end();
  // Another answer came of another execution, or of none that could be waited for.
  if (jsonText === undefined || !isDeepStrictEqual(actual, recorded)) return { actual, recorded };
  const execution = await bench.found({ mark, isThere: isTerminated, timeoutMs: executionTimeoutMs });
  return {
    actual: { answers: actual, execution: comparableExecution(execution, vector.profile) },
    recorded: { answers: recorded, execution: recordedExecution(jsonText) },
  };
}

/** The answers in the order in which they came; the last says whether the connection ended behind it. */
async function answersTo(vector: WebhookVector, { url }: WebhookBench): Promise<readonly ComparableAnswer[]> {
  const [first = Buffer.alloc(0), ...others] = requestsOf(vector);
  const isPipelined = vector.request.pausesMs === undefined;
  const connection = await openConnection(url);
  const answers: (RawAnswer & { readonly closesConnection: boolean })[] = [];
  await connection.send({ writes: writesOf(isPipelined ? Buffer.concat([first, ...others]) : first), pauseMs: 1000 });
  for (const [index, request] of [first, ...others].entries()) {
    if (index > 0 && !isPipelined) await connection.send({ writes: [request] });
    const method = request.toString('latin1').split(' ')[0] ?? '';
    answers.push({ ...(await connection.read(method)), closesConnection: false });
  }
  const closesConnection = await connection.isClosedByServer();
  connection.close();
  return answers.map((answer, index) =>
    comparableAnswer({ ...answer, closesConnection: closesConnection && index === answers.length - 1 }, vector),
  );
}

/** Where the recorder did not know a sentence, everything but the text and its length is compared. */
function knownOf(answer: ComparableAnswer, { response }: WebhookVector): ComparableAnswer {
  if (response.body?.includes('[ORACLE:') !== true) return answer;
  const headers = answer.headers.filter((line) => !line.startsWith('content-length: '));
  return { ...answer, headers, body: '' };
}

/** The recorder sent these two behind each other; everything else is one request, be it a broken one. */
function requestsOf(vector: WebhookVector): readonly Buffer[] {
  const bytes = requestBytes(vector);
  const second = /^h-pipeline$|^y-keepalive-seq$|^y-after-204$/.test(vector.id) ? bytes.lastIndexOf('GET ') : 0;
  return second > 0 ? [bytes.subarray(0, second), bytes.subarray(second)] : [bytes];
}

/** A caller that expects 100 sends its body only then; all others send everything at once. */
function writesOf(bytes: Buffer): readonly Uint8Array[] {
  const headEnd = bytes.indexOf('\r\n\r\n') + 4;
  const expects = /\r\nExpect: 100-continue\r\n/.test(bytes.toString('latin1', 0, headEnd));
  return expects ? [bytes.subarray(0, headEnd), bytes.subarray(headEnd)] : [bytes];
}

/** The same request beforehand, on a connection of its own; it runs when this settles. */
async function startAnother(vector: WebhookVector, bench: WebhookBench): Promise<{ end(): Promise<void> }> {
  const mark = bench.mark();
  const answered = exchange({ url: bench.url, writes: [requestBytes(vector)] });
  await bench.found({ mark, isThere: (state) => state === 'RUNNING', timeoutMs: executionTimeoutMs });
  return {
    async end() {
      await answered;
    },
  };
}

/** A status that only announces another one; none follows, there as here. */
async function replayInterim(vector: WebhookVector, bench: WebhookBench): Promise<Replayed> {
  const mark = bench.mark();
  const connection = await openConnection(bench.url);
  await connection.send({ writes: [requestBytes(vector)] });
  // It goes on waiting for a final answer until it is closed below.
  const ended = connection.read('GET').catch(() => undefined);
  const head = await connection.firstInterim();
  const execution = await bench.found({ mark, isThere: isTerminated, timeoutMs: executionTimeoutMs });
  connection.close();
  await ended;
  return {
    actual: {
      interim: [head.replace(/^date: .*$/m, 'date: <HTTP_DATE>')],
      execution: comparableExecution(execution, vector.profile),
    },
    recorded: {
      interim: vector.response.interim,
      execution: recordedExecution(vector.execution?.jsonText ?? ''),
    },
  };
}

/** The recorder stopped waiting and went away; the execution went on without a caller. */
async function replayUnanswered(vector: WebhookVector, bench: WebhookBench): Promise<Replayed> {
  const mark = bench.mark();
  const recordedState = vector.execution?.state ?? undefined;
  const connection = await openConnection(bench.url);
  await connection.send({ writes: [requestBytes(vector)] });
  const begun = await bench.found({ mark, isThere: () => true, timeoutMs: executionTimeoutMs });
  if (vector.id === 'y-disconnect') connection.close();
  const isThere = (state: string): boolean => state === recordedState;
  const execution = await bench.found({ mark, isThere, timeoutMs: executionTimeoutMs });
  connection.close();
  return {
    actual: { id: begun.id, execution: comparableExecution(execution, vector.profile) },
    recorded: { id: execution.id, execution: recordedExecution(vector.execution?.jsonText ?? '') },
  };
}
