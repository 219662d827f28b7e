// Files with requests: archives of browsers, deliveries of GitHub, and what is neither.
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../../src/renderer/send/read-archive.ts';

const entry = (request: object) => JSON.stringify({ log: { version: '1.2', entries: [{ request }] } });

function draftOf(text: string) {
  const read = readArchive(text);
  const [first] = read.ok ? read.value : [];
  return first;
}

describe('a request of an archive', () => {
  it('keeps headers, query and body, but for what belongs to its connection', () => {
    const headers = [
      { name: ':authority', value: 'h' },
      { name: 'Host', value: 'h' },
      { name: 'X-A', value: '1' },
      { name: 'x-a', value: '2' },
      { name: 'Content-Type', value: 'application/json' },
    ];
    const url = 'http://h/api/v1/main/executions/webhook/n/f/KEY?a=1&b=%C3%A4#x';
    const postData = { mimeType: 'application/json', text: '{"n":1.10}' };
    expect(draftOf(entry({ method: 'put', url, headers, postData }))).toMatchObject({
      title: `1. put ${url}`,
      url,
      remarks: [],
      draft: {
        method: 'PUT',
        headers: 'X-A: 1\nx-a: 2\nContent-Type: application/json',
        query: 'a=1\nb=%C3%A4',
        content: 'text',
        body: '{"n":1.10}',
      },
    });
  });

  it.each([
    ['base64', { mimeType: 'a/b', text: '/wA=', encoding: 'base64' }, { content: 'file', file: { base64: '/wA=' } }],
    ['what only says so', { text: 'no base64', encoding: 'base64' }, { content: 'text', body: 'no base64' }],
    ['the parts of a form', { params: [{ name: 'a', value: 'b c' }] }, { content: 'text', body: 'a=b+c' }],
    ['a type without a header', { mimeType: 'text/plain', text: 'x' }, { headers: 'Content-Type: text/plain' }],
    ['lines of Windows', { text: 'a\r\nb' }, { content: 'file' }],
    ['no data', undefined, { content: 'text', body: '' }],
  ])('has %s', (_name, postData, draft) => {
    expect(draftOf(entry({ method: 'POST', url: 'http://h/', headers: [], postData }))?.draft).toMatchObject(draft);
  });

  it('with a method that cannot be chosen is a POST, and says so', () => {
    const read = draftOf(entry({ method: 'PROPFIND', url: 'http://h/' }));
    expect([read?.draft.method, read?.remarks]).toEqual([
      'POST',
      ['Not taken over: the method PROPFIND, the request is a POST'],
    ]);
  });
});

describe('a delivery of GitHub', () => {
  const headers = '"headers":{"Content-Type":"application/json","Host":"h","X-GitHub-Event":"push"}';
  it('keeps its headers and each digit of its payload', () => {
    const text = `{"id":1,"guid":"g","request":{${headers},"payload":{ "id": 12345678901234567890, "f": 1.10 }}}`;
    expect(draftOf(`\ufeff${text}`)).toMatchObject({
      url: '',
      remarks: ['The payload was printed anew: a signature of the original may not fit it'],
      draft: {
        headers: 'Content-Type: application/json\nX-GitHub-Event: push',
        body: '{"id":12345678901234567890,"f":1.10}',
      },
    });
  });

  it('that was sent as a form is one', () => {
    const text = '{"request":{"headers":{"content-type":"application/x-www-form-urlencoded"},"payload":{"a":1}}}';
    expect(draftOf(text)?.draft.body).toBe('payload=%7B%22a%22%3A1%7D');
  });
});

it.each([
  ['{"log":', /^Cannot read JSON: .* at line 1, column 8$/],
  ['[1]', /^Cannot import file: it is neither an HTTP Archive nor a delivery of GitHub$/],
  ['{"log":{"entries":[]}}', /^Cannot import file: its log has no entries$/],
  [
    '{"log":{"entries":[{"request":{"method":"GET","url":"http://h/"}},{"request":{}}]}}',
    /^Cannot import file: entry 2 has no request with "method" and "url"$/,
  ],
])('%s is refused', (text, message) => {
  const read = readArchive(text);
  expect(read.ok ? '' : read.error.message).toMatch(message);
});
