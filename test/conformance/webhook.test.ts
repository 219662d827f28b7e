// The recorded exchanges replayed against the whole program over a raw socket: same answer, byte for byte
// after the recorder's placeholders, and the same execution. What is not met yet is in `webhook-gaps.ts`,
// by id and reason, and fails here as soon as it is met.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../src/main/contract/profile.ts';
import { startWebhookBench, type WebhookBench } from './webhook-bench.ts';
import { gapOf, notReplayed } from './webhook-gaps.ts';
import { replay } from './webhook-replay.ts';
import { readWebhookVectors } from './webhook-vectors.ts';

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
