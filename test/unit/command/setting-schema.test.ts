// What each setting takes.
import { describe, expect, it } from 'vitest';
import { settingSchema } from '../../../src/main/command/setting-schema.ts';

const good = [
  { given: { port: '0' }, read: { port: 0 } },
  { given: { port: '65535' }, read: { port: 65535 } },
  { given: { kestra: '2.0' }, read: { kestra: '2.0' } },
  { given: { open: 'true', trust: '0' }, read: { open: true, trust: false } },
  { given: { url: 'https://a.example/x' }, read: { url: 'https://a.example/x' } },
  { given: { bodyBytesMax: '1' }, read: { bodyBytesMax: 1 } },
  { given: { host: '::1' }, read: { host: '::1' } },
  { given: {}, read: {} },
];
const bad = [
  { given: { port: '65536' }, wish: 'a port, 0 to 65535' },
  { given: { port: '-1' }, wish: 'a port, 0 to 65535' },
  { given: { port: '80.5' }, wish: 'a port, 0 to 65535' },
  { given: { controlPort: '' }, wish: 'a port, 0 to 65535' },
  { given: { kestra: '1.2' }, wish: 'one of 1.3, 2.0' },
  { given: { plugins: 'none' }, wish: 'one of any, core' },
  { given: { trust: 'yes' }, wish: 'true or false' },
  { given: { url: 'ftp://a' }, wish: 'an address that begins with http:// or https://' },
  { given: { host: 'http://a' }, wish: 'an address such as 127.0.0.1' },
  { given: { tenant: 'A B' }, wish: 'a tenant: small letters, digits, "-" and "_"' },
  { given: { token: 'a b' }, wish: 'a token: letters, digits and signs of ASCII without blanks' },
  { given: { bodyBytesMax: '0' }, wish: 'a number of bytes, 1 or more' },
  { given: { bodyBytesMax: '25MB' }, wish: 'a number of bytes, 1 or more' },
];

describe('settingSchema', () => {
  it.each(good)('reads $given', ({ given, read }) => {
    expect(settingSchema.safeParse(given).data).toEqual(read);
  });

  it.each(bad)('refuses $given', ({ given, wish }) => {
    expect(settingSchema.safeParse(given).error?.issues.map(({ message }) => message)).toEqual([wish]);
  });
});
