// The HTTP client that is loaded late sends as the other one does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createLateHttpClient } from '../../../src/main/execution/late-http-client.ts';

it('sends its first requests together, each with its own answer', async () => {
  const server = createServer((request, response) => response.end(request.url));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const client = createLateHttpClient({ answerBytesMax: 1000 });
  const call = {
    method: 'GET',
    headers: {},
    connectTimeoutMs: 5000,
    idleTimeoutMs: 5000,
    trustsAllCertificates: false,
  };
  const { signal } = new AbortController();
  const sent = await Promise.all(
    ['/one', '/two'].map((path) => client.send({ ...call, url: new URL(`http://127.0.0.1:${port}${path}`) }, signal)),
  );
  expect(sent.map((each) => each.ok && new TextDecoder().decode(each.value.body))).toEqual(['/one', '/two']);
});
