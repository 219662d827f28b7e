// Who asks for a page, and who for data.
import { expect, it } from 'vitest';
import { asksForPage } from '../../../src/main/http/page-request.ts';

const html = { accept: 'text/html,application/xhtml+xml' };

it.each([
  { name: 'a browser at a screen', method: 'GET', url: '/flows', headers: html, page: true },
  { name: 'anybody at the root', method: 'GET', url: '/?token=x', headers: {}, page: true },
  { name: 'a program at a screen', method: 'GET', url: '/flows', headers: { accept: '*/*' }, page: false },
  { name: 'a browser at the core', method: 'GET', url: '/core/events', headers: html, page: false },
  { name: 'a browser at a file', method: 'GET', url: '/assets/a.js', headers: html, page: false },
  { name: 'a form', method: 'POST', url: '/', headers: html, page: false },
])('asksForPage() of $name is $page', ({ method, url, headers, page }) => {
  expect(asksForPage({ method, url, headers })).toBe(page);
});
