// The recorded exchanges replayed against the whole program over a raw socket: same answer, byte for byte
// after the recorder's placeholders, and the same execution. What is not met yet is in `webhook-gaps.ts`,
// by id and reason, and fails here as soon as it is met.
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../src/main/contract/profile.ts';
import { comparableAnswer, recordedAnswer } from './compare-answer.ts';
import { comparableExecution, recordedExecution } from './compare-execution.ts';
import { exchange } from './raw-exchange.ts';
import { startWebhookBench, type WebhookBench } from './webhook-bench.ts';
import { gapOf, notReplayed } from './webhook-gaps.ts';
import { readWebhookVectors, requestBytes, type WebhookVector } from './webhook-vectors.ts';

/** How long an execution of a recorded exchange may take; the longest recorded one sleeps for less than two seconds. */
const executionTimeoutMs = 4000;

const { flows, vectors } = readWebhookVectors();

describe.each(profiles)('the program as Kestra %s', (profile) => {
  let bench: WebhookBench;
  beforeAll(async () => {
    bench = await startWebhookBench(profile, flows);
  });
  afterAll(() => bench.close());

  const replayed = vectors.filter((vector) => vector.profile === profile && notReplayed(vector) === undefined);
  const met = replayed.filter((vector) => gapOf(vector) === undefined);

  it.each(met.map((vector) => [vector.id, vector] as const))('answers %s as recorded', async (_, vector) => {
    const { actual, recorded } = await replay(vector, bench);
    expect(actual).toEqual(recorded);
  });

  const gaps = replayed.flatMap((vector) => {
    const reason = gapOf(vector);
    return reason === undefined ? [] : [[vector.id, reason, vector] as const];
  });
  it.each(gaps)('does not answer %s as recorded yet: %s', async (_, __, vector) => {
    const { actual, recorded } = await replay(vector, bench);
    expect(actual).not.toEqual(recorded);
  });
});

interface Replayed {
  readonly actual: unknown;
  readonly recorded: unknown;
}

async function replay(vector: WebhookVector, bench: WebhookBench): Promise<Replayed> {
  const mark = bench.mark();
  const made = await exchange({ url: bench.url, writes: writesOf(vector), pauseMs: 1000 });
  const actual = comparableAnswer(made, vector);
  const recorded = recordedAnswer(vector);
  const jsonText = vector.execution?.textCut === undefined ? vector.execution?.jsonText : undefined;
  // Another answer came of another execution, or of none that could be waited for.
  if (jsonText === undefined || !isDeepStrictEqual(actual, recorded)) return { actual, recorded };
  const execution = await bench.ended(mark, executionTimeoutMs);
  return {
    actual: { answer: actual, execution: comparableExecution(execution, vector.profile) },
    recorded: { answer: recorded, execution: recordedExecution(jsonText) },
  };
}

/** A caller that expects 100 sends its body only then; all others send everything at once. */
function writesOf(vector: WebhookVector): readonly Uint8Array[] {
  const bytes = requestBytes(vector);
  const headEnd = bytes.indexOf('\r\n\r\n') + 4;
  const expects = /\r\nExpect: 100-continue\r\n/.test(bytes.toString('latin1', 0, headEnd));
  return expects ? [bytes.subarray(0, headEnd), bytes.subarray(headEnd)] : [bytes];
}
