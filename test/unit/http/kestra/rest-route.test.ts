// What routes make of a request and of a result.
import { expect, it } from 'vitest';
import { empty, formOf, json, onceJudged, type RestCall, textOf } from '../../../../src/main/http/kestra/rest-route.ts';

function callOf(body: string, contentType: string): RestCall {
  const header = (name: string): string => (name === 'content-type' ? contentType : '');
  return { tenant: 'main', param: () => '', query: new URLSearchParams(), body: Buffer.from(body), header };
}

const failed = { ok: false, error: { kind: 'notFound', text: '' } } as const;

it('an answer is the JSON, or nothing but a status, or why not', () => {
  expect([
    json({ ok: true, value: '{}' }),
    json(failed),
    empty({ ok: true, value: 1 }, 204),
    empty(failed, 204),
  ]).toEqual([
    { ok: true, value: { kind: 'json', json: '{}' } },
    failed,
    { ok: true, value: { kind: 'empty', status: 204 } },
    failed,
  ]);
});

it('what lists flows is handled once they are judged', async () => {
  const told: string[] = [];
  const flows = { judged: async () => void told.push('judged') };
  const handle = onceJudged({ flows }, () => {
    told.push('handled');
    return json(failed);
  });
  expect([await handle(callOf('', '')), told]).toEqual([failed, ['judged', 'handled']]);
});

it.each([
  ['--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n', 'multipart/form-data; boundary=b', ['a']],
  ['--b--\r\n', 'multipart/form-data; boundary=b', []],
  ['', 'multipart/form-data; boundary=b', []],
  ['', '', []],
  ['a=1', 'application/json', []],
])('formOf() of %j as %s has the parts %j', (body, contentType, names) => {
  expect(formOf(callOf(body, contentType)).map(({ name }) => name)).toEqual(names);
});

it('textOf() reads UTF-8', () => {
  expect(textOf(callOf('ä', ''))).toBe('ä');
});
