// The webhook trigger: what a request becomes in expressions. Bodies are judged by what they hold.
import { describe, expect, it } from 'vitest';
import type { RawHeader } from '../../../../../src/main/contract/delivery.ts';
import { printJson, printJsonMap } from '../../../../../src/main/contract/print-json.ts';
import { profiles, switchesOf } from '../../../../../src/main/contract/profile.ts';
import { webhookTrigger } from '../../../../../src/main/plugin/core/trigger/webhook.ts';

const [older, newer] = profiles.map(switchesOf);
if (older === undefined || newer === undefined) throw new Error('two profiles are needed');

function read(
  of: {
    method?: string;
    target?: string;
    headers?: readonly RawHeader[];
    body?: string | Uint8Array;
    fetchType?: string;
  },
  switches = older,
): string {
  const { method = 'POST', target = '/x', headers = [], body = '' } = of;
  const request = { method, target, httpVersion: '1.1', headers, remoteAddress: '127.0.0.1' };
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const reading = webhookTrigger.read(
    { request, body: bytes },
    {
      properties: new Map(of.fetchType === undefined ? [] : [['fetchType', of.fetchType]]),
      scope: { namespace: 'company.team', flowId: 'my_flow', executionId: 'e1' },
      switches: switches ?? webhookSwitches(),
    },
  );
  if (!reading.ok) return reading.error.message;
  const { variables, printed = new Map() } = reading.value;
  // What is known of a text must be what would be printed, whatever the body.
  expect(printJsonMap(variables, printed)).toBe(printJson(variables));
  const files = reading.value.files.map(({ name, content }) => ` ${name}=${Buffer.from(content).toString()}`);
  return printJson(variables, 'keep') + files.join('');
}

function webhookSwitches(): never {
  throw new Error('no profile');
}

const bodies: readonly (readonly [name: string, body: string, variables: string])[] = [
  ['an object', '{"a":1,"b":true}', '{"body":{"a":1,"b":true},"headers":{},"parameters":{}}'],
  ['a list', '[{"a":1}]', '{"body":[{"a":1}],"headers":{},"parameters":{}}'],
  ['text', 'bla', '{"body":"bla","headers":{},"parameters":{}}'],
  ['a quoted text', '"bla"', '{"body":"\\"bla\\"","headers":{},"parameters":{}}'],
  ['a number', '123', '{"body":"123","headers":{},"parameters":{}}'],
  ['null', 'null', '{"body":"null","headers":{},"parameters":{}}'],
  ['an object and junk', '{"a":1} junk', '{"body":{"a":1},"headers":{},"parameters":{}}'],
  ['broken JSON', '{"a":1', '{"body":"{\\"a\\":1","headers":{},"parameters":{}}'],
  ['doubled and null members', '{"a":1,"n":null,"a":2}', '{"body":{"a":2},"headers":{},"parameters":{}}'],
  ['nothing', '', '{"headers":{},"parameters":{}}'],
  ['blanks', '  ', '{"body":"  ","headers":{},"parameters":{}}'],
];

const form = [['Content-Type', 'multipart/form-data; boundary=b']] as const;
const parts = '--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nx\r\n--b--\r\n';

describe('webhookTrigger.read()', () => {
  it.each([
    [
      'STORE',
      'x',
      '{"uri":"kestra:///company/team/my-flow/executions/e1/webhook/body","headers":{},"parameters":{}} webhook/body=x',
    ],
    ['STORE', '', '{"headers":{},"parameters":{}}'],
    ['NONE', 'x', '{"headers":{},"parameters":{}}'],
    ['FETCH', 'x', '{"body":"x","headers":{},"parameters":{}}'],
  ])('does with a body what fetchType %s says, on the newer profile', (fetchType, body, variables) => {
    expect(read({ fetchType, body }, newer)).toBe(variables);
  });

  it('knows no fetchType on the older profile', () => {
    expect(read({ fetchType: 'STORE', body: 'x' })).toBe('{"body":"x","headers":{},"parameters":{}}');
  });

  it('takes forms apart on the newer profile, whatever fetchType says', () => {
    expect(read({ headers: form, body: parts, fetchType: 'NONE' }, newer)).toBe(
      '{"parts":[{"name":"f","filename":"a.txt","contentType":"application/octet-stream","size":1,"uri":"kestra:///company/team/my-flow/executions/e1/webhook/0/a.txt"}],"formFields":{},"headers":{"Content-Type":["multipart/form-data; boundary=b"]},"parameters":{}} webhook/0/a.txt=x',
    );
  });

  it.each(bodies)('reads a body that is %s', (_name, body, variables) => {
    expect(read({ body })).toBe(variables);
  });

  it('gives headers as sent, in case-insensitive order, each as a list', () => {
    const headers: readonly RawHeader[] = [
      ['X-b', '1'],
      ['host', 'h'],
      ['X-A', '2'],
      ['X-b', '3'],
    ];
    expect(read({ headers })).toBe('{"headers":{"host":["h"],"X-A":["2"],"X-b":["1","3"]},"parameters":{}}');
  });

  it('refuses two spellings of one header name', () => {
    const headers: readonly RawHeader[] = [
      ['X-A', '1'],
      ['x-a', '2'],
    ];
    expect(read({ headers })).toBe('duplicate key: x-a');
  });

  it('reads the charset of the content type', () => {
    const body = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xfc, 0x22, 0x7d]);
    expect(read({ body, headers: [['Content-Type', 'application/json; charset=iso-8859-1']] })).toContain(
      '"body":{"a":"ü"}',
    );
  });

  it('refuses a charset that nobody knows by its name alone', () => {
    expect(read({ body: 'x', headers: [['Content-Type', 'text/plain; charset=nope']] })).toBe('nope');
  });

  it('gives a binary body as base64 where the profile tells kinds of bodies apart', () => {
    const body = Buffer.from([0xc3, 0x28, 0xff]);
    const headers: readonly RawHeader[] = [['Content-Type', 'application/octet-stream']];
    expect([read({ body, headers }, newer), read({ body, headers })]).toEqual([
      '{"body":"wyj/","headers":{"Content-Type":["application/octet-stream"]},"parameters":{}}',
      '{"body":"\ufffd(\ufffd","headers":{"Content-Type":["application/octet-stream"]},"parameters":{}}',
    ]);
  });

  it('reads the body of a GET where the profile does', () => {
    const call = { method: 'GET', body: '{"a":1}' };
    expect([read(call), read(call, newer)]).toEqual([
      '{"headers":{},"parameters":{}}',
      '{"body":{"a":1},"headers":{},"parameters":{}}',
    ]);
  });
});
