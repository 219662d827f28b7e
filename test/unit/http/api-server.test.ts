// The control listener over real sockets: its address, its guard, its end.
import { describe, expect, it } from 'vitest';
import { exchange, openConnection } from '../../conformance/raw-exchange.ts';
import { startControl, token } from './control-fixture.ts';
import { startIngress } from './ingress-fixture.ts';

const webhook = '/api/v1/main/executions/webhook/company.team/echo/key1';

describe('createApiServer()', () => {
  it('says PORT_BUSY with the setting of its own', async () => {
    const { port } = await startControl();
    const { server } = await startControl();
    await server.close();
    expect(await server.listen({ port })).toMatchObject({
      ok: false,
      error: { code: 'PORT_BUSY', details: { port, setting: '--control-port' } },
    });
  });

  it('answers webhooks as the ingress does, without the token', async () => {
    const { url, port } = await startControl();
    const ingress = await startIngress();
    const request = `GET ${webhook} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`;
    const answers = [
      await exchange({ url, writes: [request] }),
      await exchange({ url: ingress.url, writes: [request] }),
    ];
    expect(answers[0]).toEqual(answers[1]);
  });

  it.each([
    ['a foreign name', 'evil.example', '', 403],
    ['a name that resolves here', '127.0.0.1.nip.io:PORT', '', 403],
    ['a forwarded port', 'localhost:1', '', 200],
    ['a foreign page', 'localhost:PORT', 'Origin: https://evil.example\r\n', 403],
    ['a sandboxed page', 'localhost:PORT', 'Origin: null\r\n', 403],
    ['a page on another port', 'localhost:PORT', 'Origin: http://127.0.0.1:9999\r\n', 403],
    ['its own page', 'localhost:PORT', 'Origin: http://localhost:PORT\r\n', 200],
  ])('answers %s, even with the token', async (_, host, origin, status) => {
    const { url, port } = await startControl();
    const targets = [`POST /core/flows.list`, 'GET /core/events', `GET ${webhook}`];
    const heads = targets.map((target) =>
      `${target} HTTP/1.1\r\nHost: ${host}\r\n${origin}Authorization: Bearer ${token}\r\n\r\n`.replaceAll(
        'PORT',
        String(port),
      ),
    );
    const statuses: number[] = [];
    for (const head of heads) {
      const connection = await openConnection(url);
      await connection.send({ writes: [head] });
      statuses.push((await connection.read('HEAD')).status);
      connection.close();
    }
    expect(statuses).toEqual([status, status, status]);
  });

  it('sends no data with a refusal', async () => {
    const { url } = await startControl();
    const request = `GET / HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer ${token}\r\n\r\n`;
    const { body, closesConnection } = await exchange({ url, writes: [request] });
    expect([JSON.parse(body).error.code, closesConnection]).toEqual(['ORIGIN_REFUSED', true]);
  });

  it('ends streams of events when it closes', async () => {
    const { ask, server } = await startControl();
    const stream = await ask('/core/events');
    const [text] = await Promise.all([stream.text(), server.close()]);
    expect(text).toBe('retry: 1000\n\n');
  });

  it('refuses an address that cannot be read, in words of its own', async () => {
    const { ask } = await startControl();
    const response = await ask('/core/%zz');
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { ok: false, error: { code: 'REQUEST_MALFORMED' } },
    ]);
  });

  it('refuses what Node cannot parse, and HTTP without a host', async () => {
    const { url } = await startControl();
    const answers = await Promise.all(
      ['garbage\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'].map((text) => exchange({ url, writes: [text] })),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  });
});
