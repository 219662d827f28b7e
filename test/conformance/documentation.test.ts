// The two pages of Kestra's documentation that Hookbench starts from, done as they are written: the flow
// files of `flows/`, real sockets, and the outputs that running Kestra was recorded to give.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/main/api/app.ts';
import { createStartApp } from '../../src/main/app.ts';
import { defaultProfile } from '../../src/main/contract/profile.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';

const key = '1KERKzRQZSMtLdMdNI7Nkr';
const folder = mkdtempSync(join(tmpdir(), 'hookbench-documentation-'));
let app: App;

async function start(environment: Readonly<Record<string, string>>, data: string): Promise<App> {
  const settings = createTestSettings({ flows: join(folder, 'flows'), data: join(folder, data) });
  const started = await createStartApp(createTestWorld({ environment }))(settings);
  if (!started.ok) throw new Error(started.error.message);
  return started.value;
}

beforeAll(async () => {
  cpSync(new URL('../../flows', import.meta.url), join(folder, 'flows'), { recursive: true });
  app = await start({ SECRET_WEBHOOK_KEY: Buffer.from(key).toString('base64') }, 'data');
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

interface Received {
  readonly status: number;
  readonly body: string;
}

/** Sends the bytes as they are: a client's own headers would change the order of the recorded ones. */
function send(raw: string): Promise<Received> {
  const { hostname, port } = new URL(app.ingress[0] ?? '');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(raw));
    let text = '';
    socket.setEncoding('latin1');
    socket.on('error', reject);
    socket.on('data', (part: string) => {
      text += part;
      const head = text.slice(0, text.indexOf('\r\n\r\n'));
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      const body = text.slice(head.length + 4);
      if (head === '' || body.length < length) return;
      socket.destroy();
      resolve({ status: Number(head.split(' ')[1]), body });
    });
  });
}

function get(path: string): Promise<Received> {
  return send(`GET ${path} HTTP/1.1\r\nHost: localhost:8080\r\n\r\n`);
}

/** Waits for the end of an execution, then gives the output `value` of its task `out`. */
async function outputOf(id: string): Promise<string> {
  const isEnded = new Promise<void>((resolve) => {
    const stop = app.core.subscribe((event) => {
      if (event.type !== 'execution.changed' || event.execution.id !== id || event.execution.endDate === undefined)
        return;
      setImmediate(() => stop());
      resolve();
    }, 0);
  });
  await isEnded;
  const execution = await app.core.call('executions.get', { id });
  const outputs = execution.ok ? execution.value.taskRunList[0]?.outputs : undefined;
  return String(JSON.parse(outputs ?? '{}').value);
}

interface Recorded {
  readonly id: string;
  readonly profile: string;
  readonly request: { readonly raw: string };
  readonly execution: { readonly jsonText: string };
}

/** The recording of a documented request on the default profile. */
function recorded(id: string): Recorded {
  const file = new URL('./recorded/webhook-vectors.json', import.meta.url);
  // The recorder wrote this file in this shape.
  const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { readonly vectors: readonly Recorded[] };
  const found = vectors.find((each) => each.id === id && each.profile === defaultProfile);
  if (found === undefined) throw new Error(`No recording ${id}`);
  return found;
}

const members = ['tenantId', 'id', 'namespace', 'flowId', 'flowRevision', 'trigger', 'labels', 'state', 'url'];

describe.each(['/api/v1/', '/api/v1/main/'])('webhook_example at %s', (form) => {
  it.each(['mission-get', 'mission-post'])('answers and outputs what was recorded: %s', async (id) => {
    const { request, execution } = recorded(id);
    const { status, body } = await send(request.raw.replace('/api/v1/main/', form));
    const answer = JSON.parse(body);
    expect([status, Object.keys(answer), answer.state.current, await outputOf(answer.id)]).toEqual([
      200,
      members,
      'CREATED',
      JSON.parse(execution.jsonText).taskRunList[0].outputs.value,
    ]);
  });
});

it('keeps big numbers, decimals, the order of keys and the last of doubled ones everywhere', async () => {
  const sent = '{"big":12345678901234567890,"price":1.10,"2":"x","1":"y","b":"z","b":"last"}';
  const path = `/api/v1/main/executions/webhook/company.team/webhook_example/${key}`;
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost:8080\r\nContent-Length: ${sent.length}\r\n\r\n`;
  const { body } = await send(head + sent);
  const kept = '"body":{"big":12345678901234567890,"price":1.1,"2":"x","1":"y","b":"last"}';
  const { id } = JSON.parse(body);
  const output = await outputOf(id);
  const rest = await fetch(`${app.control ?? ''}/api/v1/main/executions/${id}`, {
    headers: { Authorization: `Bearer ${app.token}` },
  });
  const execution = await app.core.call('executions.get', { id });
  expect({
    answer: body.includes(kept),
    journal: execution.ok && execution.value.trigger?.variables.includes(kept),
    api: (await rest.text()).includes(kept),
    // Expressions see members of maps in Java's hash order on this profile.
    output: output.slice(0, output.indexOf('},"headers"') + 1),
  }).toEqual({
    answer: true,
    journal: true,
    api: true,
    output: '{"body":{"big":12345678901234567890,"1":"y","2":"x","b":"last","price":1.1}',
  });
});

describe('webhook_ee_example', () => {
  const path = `/api/v1/my_tenant/executions/webhook/company.team/webhook_ee_example/${key}`;

  it('answers at the tenant of the documentation where the secret is set', async () => {
    const { status, body } = await get(path);
    expect([status, JSON.parse(body).tenantId]).toEqual([200, 'my_tenant']);
  });

  it('answers as Kestra does without the secret, and the recorded reason names it', async () => {
    const withSecret = app;
    app = await start({}, 'data-without');
    const { status, body } = await get(path);
    const deliveries = await app.core.call('deliveries.list', {});
    const reason = deliveries.ok ? deliveries.value.results[0]?.reason : undefined;
    await app.close();
    app = withSecret;
    expect([status, JSON.parse(body).message, body.includes('WEBHOOK_KEY'), reason?.code]).toEqual([
      404,
      'Not Found: Webhook not found',
      false,
      'WEBHOOK_NOT_FOUND',
    ]);
    expect(JSON.stringify(reason)).toContain(`Cannot find secret for key 'WEBHOOK_KEY'.`);
  });

  it('keeps the key in no record, whether it was right or nothing could tell', async () => {
    await get(path);
    const listed = await app.core.call('deliveries.list', { namespace: 'company.team', flowId: 'webhook_ee_example' });
    const [delivery] = listed.ok ? listed.value.results : [];
    expect(delivery?.target).toBe(path.replace(key, '******'));
  });
});
