// The HTTP client of tasks, loaded with the first request that a task sends: undici takes longer to load than a webhook's
// whole way, and most flows send none. It sends nothing itself, see `http-client.ts`.
import type { HttpClient } from '../plugin/ports.ts';

/** Builds the client; an answer of more than `answerBytesMax` is a failure. */
export function createLateHttpClient(limits: { readonly answerBytesMax: number }): HttpClient {
  let client: Promise<HttpClient> | undefined;
  async function load(): Promise<HttpClient> {
    const { createHttpClient } = await import('./http-client.ts');
    return createHttpClient(limits);
  }
  return {
    async send(call, signal) {
      client ??= load();
      return (await client).send(call, signal);
    },
  };
}
