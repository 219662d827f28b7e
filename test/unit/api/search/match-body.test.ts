// Terms that a body decides: values at paths, of every kind, and text.
import { expect, it } from 'vitest';
import { type BodyTerm, createBodyMatch } from '../../../../src/main/api/search/match-body.ts';
import { parseSearch } from '../../../../src/main/contract/search-language.ts';

function finds(search: string, body: string): boolean {
  const read = parseSearch(search);
  const terms = read.ok ? read.terms : [];
  const bodyTerms = terms.filter((term): term is BodyTerm => term.field === 'body' || term.field === 'body text');
  return createBodyMatch(bodyTerms)(Buffer.from(body));
}

const json = `{"action":"Opened","n":12345678901234567890,"small":7,"price":1.10,"big":1e3,"draft":false,"none":null,
"user":{"login":"ada","a.b":{"c":1}},"labels":["bug","urgent"],"items":[{"sku":"x1"},{"sku":"y2","m":[[5]]}],
"1":"one","\\u0061ccent":"\\u00e9t\\u00e9"}`;

it.each([
  ['body.action:opened', true],
  ['body.action:open', false],
  ['body.action:open*', true],
  ['-body.action:opened', false],
  ['-body.action:closed', true],
  ['body.Action:opened', false],
  ['body.n:12345678901234567890', true],
  ['body.n:12345678901234567891', false],
  ['body.small:7 body.small:7.0', true],
  ['body.price:1.1 body.price:1.10', true],
  ['body.big:1000', true],
  ['body.draft:false', true],
  ['body.draft:true', false],
  ['body.none:null body.none:*', true],
  ['body.missing:*', false],
  ['-body.missing:*', true],
  ['body.user:*', true],
  ['body.user.login:ada', true],
  ['body.user."a.b".c:1', true],
  ['body.labels:urgent', true],
  ['body.labels[1]:urgent', true],
  ['body.labels[0]:urgent', false],
  ['body.items.*.sku:y*', true],
  ['body.items[0].sku:y2', false],
  ['body.items.1.m[0][0]:5', true],
  ['body.*:ada', false],
  ['body.*.login:ada', true],
  ['body.1:one', true],
  ['body.accent:été', true],
  ['body:urgent', true],
  ['body:"sku\\":\\"x1"', true],
  ['-body:nowhere', true],
])('%s in JSON: %s', (search, isFound) => {
  expect(finds(search, json)).toBe(isFound);
});

it.each([
  ['body.text:"a b"', 'text=a+b&user=U1', true],
  ['body.user:u1', 'text=a+b&user=U1', true],
  ['body.id[1]:2', 'id=1&id=2&id=3', true],
  ['body.id:3', 'id=1&id=2&id=3', true],
  ['body.a:1', '<a x="1">=1</a>', false],
  ['body.a:*', '{"a":', false],
  ['body:"not json"', 'this is Not JSON', true],
])('%s in %s: %s', (search, body, isFound) => {
  expect(finds(search, body)).toBe(isFound);
});
