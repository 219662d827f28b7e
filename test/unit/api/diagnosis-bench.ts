// A whole server over flows of the test, requests over a raw socket, and the diagnosis of what they became: as a
// caller and as the window.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStartApp } from '../../../src/main/app.ts';
import type { App } from '../../../src/main/api/app.ts';
import type { Diagnosis, Remedy } from '../../../src/main/contract/diagnosis.ts';
import type { Delivery } from '../../../src/main/contract/delivery.ts';
import type { Settings } from '../../../src/main/contract/settings.ts';
import { createTestSettings } from '../../test-settings.ts';
import { createTestWorld } from '../../test-world.ts';

/** One request, as it goes over the wire. */
export interface BenchRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** A running server. */
export interface DiagnosisBench {
  readonly app: App;
  readonly flows: string;
  /** Sends a request, and answers its status line and the delivery it became. */
  send(request: BenchRequest): Promise<{ readonly status: string; readonly delivery: Delivery }>;
  /** What the window tells of a delivery. */
  diagnose(id: string): Promise<Diagnosis>;
  /** Ends the program and starts it again over the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server over files by name. */
export async function startDiagnosisBench(
  files: Readonly<Record<string, string>>,
  parts: Partial<Settings> = {},
): Promise<DiagnosisBench> {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-diagnosis-'));
  const flows = join(folder, 'flows');
  mkdirSync(flows);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(flows, name), text);
  const start = async (): Promise<App> => {
    const started = await createStartApp(createTestWorld())(
      createTestSettings({ flows, data: join(folder, 'data'), ...parts }),
    );
    if (!started.ok) throw new Error(started.error.message);
    return started.value;
  };
  let app = await start();
  return {
    get app() {
      return app;
    },
    flows,
    async send(request) {
      const status = await sendRaw(app.ingress[0] ?? '', request);
      const listed = await app.core.call('deliveries.list', { limit: 1 });
      const found = await app.core.call('deliveries.get', {
        id: listed.ok ? (listed.value.results[0]?.id ?? '') : '',
      });
      if (!found.ok) throw new Error(found.error.message);
      return { status, delivery: found.value };
    },
    async diagnose(id) {
      const told = await app.core.call('deliveries.diagnose', { id });
      if (!told.ok) throw new Error(told.error.message);
      return told.value;
    },
    async restart() {
      await app.close();
      app = await start();
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What a table shows of a diagnosis: the check that stopped it, with all that is said of it, and what helps. */
export function summarizeDiagnosis({ title, checks, again, others, remedies }: Diagnosis): readonly string[] {
  const stop = checks.find(({ result }) => result === 'stopped' || result === 'declined');
  return [
    title,
    ...(stop === undefined ? [] : [`${stop.name}: ${stop.finding}`, ...(stop.reasons ?? [])]),
    ...(again === undefined ? [] : [`now ${again.status} ${again.reason}: ${again.why}`]),
    ...others.map(({ profile, status, reason, why }) => `${profile} ${status} ${reason}: ${why}`),
    ...remedies.map(summarizeRemedy),
  ];
}

function summarizeRemedy(remedy: Remedy): string {
  switch (remedy.type) {
    case 'replay':
      return `> replay to ${remedy.flowId}/${remedy.triggerId}${remedy.method === undefined ? '' : ` as ${remedy.method}`}`;
    case 'copyAddress':
      return `> copy the address of ${remedy.flowId}/${remedy.triggerId}`;
    case 'addSecret':
      return `> add secret ${remedy.key} to ${remedy.namespace}`;
    case 'openFlow':
      return `> open ${remedy.flowId}, ${remedy.tab}`;
    default:
      return '> open the flows';
  }
}

function sendRaw(ingress: string, { method = 'POST', path, headers = [], body = '' }: BenchRequest): Promise<string> {
  const { hostname, port } = new URL(ingress);
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const head = [`${method} ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, ...headers, length, 'Connection: close'];
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answer.split('\r\n')[0]?.replace(/^HTTP\/1\.1 /, '') ?? ''));
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}
