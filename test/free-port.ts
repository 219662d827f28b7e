// A port that nobody listens on, for programs whose address has to be known before they are started.
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that the system gives to whoever asks for any: those may be somebody else's by the next moment. */
export async function chooseFreePort(): Promise<string> {
  const port = randomInt(15_000, 32_000);
  const probe = createServer().listen(port, '127.0.0.1');
  const isFree = await once(probe, 'listening').then(
    () => true,
    () => false,
  );
  if (!isFree) return chooseFreePort();
  probe.close();
  await once(probe, 'close');
  return String(port);
}
