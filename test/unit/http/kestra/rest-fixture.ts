// The whole server over a folder of flows of its own, asked at Kestra's addresses.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { App } from '../../../../src/main/api/app.ts';
import { createStartApp } from '../../../../src/main/app.ts';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import type { Settings } from '../../../../src/main/contract/settings.ts';
import { createTestSettings } from '../../../test-settings.ts';
import { createTestWorld } from '../../../test-world.ts';

/** A running server. */
export interface RestFixture {
  readonly app: App;
  /** The address of the control listener. */
  readonly url: string;
  /** The folder of flows. */
  readonly flows: string;
  /** Asks behind `/api/v1/main/` with the token. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same, read as JSON: status and body. */
  readonly read: (path: string, init?: RequestInit) => Promise<readonly [number, unknown]>;
}

/** A flow that returns a text, logs it and takes inputs. */
export const helloFlow = `id: hello
namespace: company.team
labels:
  env: dev
inputs:
  - {id: name, type: STRING, defaults: nobody}
  - {id: file, type: FILE, required: false}
tasks:
  - {id: t, type: io.kestra.plugin.core.debug.Return, format: "hi {{ inputs.name }}"}
  - {id: log, type: io.kestra.plugin.core.log.Log, message: hi}
outputs:
  - {id: o, type: STRING, value: "{{ outputs.t.value }}"}
`;

const running: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((close) => close()));
});

/** Starts it with the flows that are given by file name; it ends with the test. */
export async function startRest(
  kestra: Profile,
  flows: Readonly<Record<string, string>> = { 'hello.yaml': helloFlow },
  settings: Partial<Settings> = {},
): Promise<RestFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-rest-'));
  mkdirSync(join(folder, 'flows'));
  for (const [file, text] of Object.entries(flows)) writeFileSync(join(folder, 'flows', file), text);
  const data = join(folder, 'data');
  const started = await createStartApp(createTestWorld())(
    createTestSettings({ flows: join(folder, 'flows'), data, kestra, ...settings }),
  );
  if (!started.ok) throw new Error(started.error.message);
  const app = started.value;
  running.push(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
  const url = app.control ?? '';
  const ask = (path: string, { headers, ...init }: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/v1/main/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${app.token}`, ...Object.fromEntries(new Headers(headers)) },
    });
  return {
    app,
    url,
    flows: join(folder, 'flows'),
    ask,
    async read(path, init) {
      const response = await ask(path, init);
      const text = await response.text();
      return [response.status, text === '' ? undefined : JSON.parse(text)];
    },
  };
}

/** Starts the flow by its address, waits for its end, and answers its id. */
export async function runHello({ read }: RestFixture): Promise<string> {
  const [, body] = await read('executions/company.team/hello?wait=true', { method: 'POST' });
  // The answer of a start is one execution.
  return (body as { readonly id: string }).id;
}
