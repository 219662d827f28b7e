// Webhooks that are sent while the program starts: none is accepted before its flow is live, and what was accepted is kept.
import { expect, it } from 'vitest';
import { chooseFreePort } from '../free-port.ts';
import { makeHome, startServer } from './program.ts';

/** So many that the last of them is not judged when the program begins to listen. */
const flows = Array.from({ length: 200 }, (_, at) => `flow-${String(at).padStart(3, '0')}`);
const last = flows.at(-1);

function sourceOf(id: string): string {
  return `id: ${id}
namespace: company.team
tasks: [{id: out, type: io.kestra.plugin.core.debug.Return, format: done}]
triggers: [{id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key1}]
`;
}

/** What a request came to: its status, `refused` without a connection, `later` where it is asked to come again. */
async function send(url: string): Promise<string> {
  // Refused, or cut off while the listener opens.
  const response = await fetch(url, { method: 'POST', body: '{}' }).catch(() => undefined);
  if (response === undefined) return 'refused';
  await response.arrayBuffer();
  return response.status === 503 && response.headers.has('retry-after') ? 'later' : String(response.status);
}

it('accepts no webhook before its flow is live', async () => {
  const port = await chooseFreePort();
  const home = makeHome(Object.fromEntries(flows.map((id) => [`flows/${id}.yaml`, sourceOf(id)])));
  const url = `http://127.0.0.1:${port}/api/v1/main/executions/webhook/company.team/${last}/key1`;
  const starting = startServer(home, [], port);
  const came: string[] = [];
  const accepted = () => came.filter((each) => each === '200').length;
  while (accepted() < 5 && came.every((each) => ['refused', 'later', '200'].includes(each))) came.push(await send(url));
  const { ready } = await starting;
  const search = `${ready.control}/api/v1/main/executions/search?flowId=${last}&size=100`;
  const kept = await fetch(search, { headers: { authorization: `Bearer ${ready.token}` } });
  const { total } = JSON.parse(await kept.text());
  // In this order and never back: a program that is not there, and one that is live.
  const phases = came.filter((each, at) => each !== 'later' && each !== came[at - 1]);
  expect([phases, ready.flows, total]).toEqual([['refused', '200'], 200, 5]);
});
