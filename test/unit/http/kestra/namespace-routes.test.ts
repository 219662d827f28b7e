// `/kv` and `/namespaces` over HTTP, on the whole server.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { startRest } from './rest-fixture.ts';

describe.each(profiles)('namespaces as Kestra %s', (profile) => {
  it('keeps an entry with its description and its end', async () => {
    const { read } = await startRest(profile);
    const headers = { ttl: 'PT1H', description: 'D' };
    const put = await read('namespaces/n/kv/k', { method: 'PUT', headers, body: '"v"' });
    expect([put, (await read('namespaces/n/kv/k'))[1]]).toMatchObject([
      [200, undefined],
      { type: 'STRING', value: 'v' },
    ]);
    const [, listed] = await read('namespaces/n/kv');
    expect([Object(listed)[0].description, 'expirationDate' in Object(listed)[0]]).toEqual(['D', true]);
    expect(await read('kv?filters[namespace][EQUALS]=n')).toMatchObject([200, { total: 1 }]);
    expect(await read('namespaces/n/kv', { method: 'DELETE', body: '{"keys":["k"]}' })).toEqual([200, { keys: ['k'] }]);
    expect(await read('namespaces/n/kv/k', { method: 'DELETE' })).toEqual([200, false]);
    expect((await read('namespaces/n/kv/k'))[0]).toBe(404);
  });

  it('takes no file without its part', async () => {
    const { read } = await startRest(profile);
    expect((await read('namespaces/n/files?path=/a', { method: 'POST' }))[0]).toBe(400);
  });
});
