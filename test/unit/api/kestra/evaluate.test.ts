// Expressions evaluated in an execution that is there.
import { expect, it } from 'vitest';
import { runHello, startRest } from '../../http/kestra/rest-fixture.ts';

it.each([
  ['{{ outputs.t.value }} of {{ flow.id }}', { result: 'hi nobody of hello' }],
  ['{{ secret("PLAIN") }}', { result: '******' }],
])('%s', async (body, answer) => {
  const rest = await startRest('1.3');
  const id = await runHello(rest);
  expect(await rest.read(`executions/${id}/eval`, { method: 'POST', body })).toEqual([200, answer]);
});

it('what cannot be evaluated says why, and a taskrun must be there', async () => {
  const rest = await startRest('1.3');
  const id = await runHello(rest);
  const [status, body] = await rest.read(`executions/${id}/eval`, { method: 'POST', body: '{{ none.none.none }}' });
  expect([status, Object.keys(Object(body))]).toEqual([200, ['error', 'stackTrace']]);
  expect((await rest.read(`executions/${id}/eval/none`, { method: 'POST', body: 'x' }))[0]).toBe(404);
});
