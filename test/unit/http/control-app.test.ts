// The routes behind the control listener, asked without a socket.
import { expect, it } from 'vitest';
import { createControlApp } from '../../../src/main/http/control-app.ts';
import { apiToken, startControl, token } from './control-fixture.ts';

it.each([
  ['without a token', {}, 401],
  ['with the token', { authorization: `Bearer ${token}` }, 404],
  ["with the token of flows, which opens Kestra's addresses alone", { authorization: `Bearer ${apiToken}` }, 401],
])('answers a method that there is none of %s', async (_, headers, status) => {
  const { options } = await startControl();
  const app = createControlApp(options, new Set());
  const answer = await app.inject({ method: 'POST', url: '/core/nothing', headers });
  await app.close();
  expect(answer.statusCode).toBe(status);
});
