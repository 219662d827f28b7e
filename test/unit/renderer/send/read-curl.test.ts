// Commands of curl as drafts: what each option becomes, and what is told of those that are not understood.
import { expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../../../../src/renderer/send/draft.ts';
import { readCurl } from '../../../../src/renderer/send/read-curl.ts';
import { type CommandRequest, writeCommand } from '../../../../src/renderer/send/write-command.ts';

function read(text: string) {
  const imported = readCurl(text, 'bash');
  if (!imported.ok) return imported.error.message;
  const { draft, url, remarks } = imported.value;
  const changed = Object.entries(draft).filter(([name, value]) => value !== emptyDraft[name as keyof Draft]);
  return { url, remarks, ...Object.fromEntries(changed) };
}

const type = 'Content-Type: application/x-www-form-urlencoded';

it.each([
  ['curl http://h/p', { method: 'GET', url: 'http://h/p' }],
  ['curl -XPUT -sSLk http://h', { method: 'PUT', url: 'http://h' }],
  ["curl http://h -d a=1 --data-raw '@b' -d c", { url: 'http://h', headers: type, body: 'a=1&@b&c' }],
  [
    "curl --url http://h -H 'content-type: x/y' -H 'X-E;' -H 'Accept:' -d x",
    { url: 'http://h', headers: 'content-type: x/y\nX-E: ', body: 'x' },
  ],
  [
    'curl -G http://h?a=1 -d b=2 --data-urlencode "c=ä &"',
    { method: 'GET', url: 'http://h?a=1', query: 'a=1\nb=2\nc=%C3%A4%20%26' },
  ],
  ['curl -I http://h', { method: 'HEAD', url: 'http://h' }],
  [
    'curl --json \'{"a":1}\' http://h',
    { url: 'http://h', headers: 'Content-Type: application/json\nAccept: application/json', body: '{"a":1}' },
  ],
  [
    'curl http://h -u me:secret -A agent -e from -b a=b --compressed',
    {
      method: 'GET',
      url: 'http://h',
      headers:
        'Authorization: Basic bWU6c2VjcmV0\nUser-Agent: agent\nReferer: from\nCookie: a=b\nAccept-Encoding: deflate, gzip',
    },
  ],
  [
    "curl http://h -F a=1 --form-string 'b=@x'",
    {
      url: 'http://h',
      content: 'parts',
      parts: [
        { name: 'a', value: '1' },
        { name: 'b', value: '@x' },
      ],
    },
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual({ remarks: [], ...expected });
});

it.each([
  [
    'curl http://h --cacert ca.pem -z x',
    ['Not taken over: --cacert ca.pem', 'Not taken over: --z', 'Not taken over: the further addresses x'],
  ],
  ['curl http://h --frobnicate', ['Not taken over: --frobnicate']],
  ['curl http://h http://i', ['Not taken over: the further addresses http://i']],
  ['curl http://h -d @data.json', ['Choose the file data.json as the body: only its name stands in the command']],
  [
    'curl http://h -F "f=@a.png;type=image/png"',
    ['Choose the file a.png for the part f: only its name stands in the command'],
  ],
  ['curl http://h -X BREW', ['Not taken over: the method BREW, GET stands in its place']],
  ['curl http://h | jq .', ['Not read: what stands behind the command, | jq .']],
  ['curl http://h -b jar.txt', ['Not taken over: the file of cookies jar.txt']],
])('of %s is told what is not taken over', (text, remarks) => {
  expect(read(text)).toMatchObject({ remarks });
});

it('what is no command of curl is refused', () => {
  expect(read('wget http://h')).toBe('Cannot import command: it begins with "wget", and "curl" is wanted');
});

it.each(['bash', 'powershell', 'cmd'] as const)('what was copied for %s is read back', (shell) => {
  const request: CommandRequest = {
    method: 'PUT',
    url: 'http://h/p?a=1&b=%20',
    headers: [['X-A', `it's "1" %x% $y`]],
    content: 'text',
    body: '{\n  "a": "it\'s ^ & | \\\\ %PATH%"\n}',
    parts: [],
  };
  const imported = readCurl(writeCommand(request, shell), shell);
  expect(imported.ok && imported.value).toMatchObject({
    url: request.url,
    remarks: [],
    draft: { method: 'PUT', query: 'a=1\nb=%20', body: request.body },
  });
});
