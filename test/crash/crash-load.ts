// Webhooks sent to a program that is about to die. Several callers send one after the other, each with a number
// of its own, until their connection is lost; what was acknowledged until then must never be lost again.
import { z } from 'zod';

const callers = 8;
const startedSchema = z.object({ id: z.string() });

/** Execution ids that were acknowledged, each with the number that was sent. */
export type Acknowledged = Map<string, number>;

/**
 * Sends until the program is gone.
 * @param url the webhook's address
 * @param onAcknowledged hears how many were acknowledged so far, after each
 */
export async function sendUntilGone(url: string, onAcknowledged: (count: number) => void): Promise<Acknowledged> {
  const acknowledged: Acknowledged = new Map();
  let next = 0;
  const call = async (): Promise<void> => {
    for (;;) {
      const number = next++;
      const id = await sendOne(url, number);
      if (id === 'gone') return;
      acknowledged.set(id, number);
      onAcknowledged(acknowledged.size);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return acknowledged;
}

async function sendOne(url: string, number: number): Promise<string> {
  const text = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number }),
  })
    .then(async (response) => (response.status === 200 ? await response.text() : `status ${response.status}`))
    .catch(() => undefined);
  return text === undefined ? 'gone' : startedSchema.parse(JSON.parse(text)).id;
}
