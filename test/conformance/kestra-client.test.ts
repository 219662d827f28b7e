// Kestra's own JavaScript client 0.24.1 from npm against the control listener. Its package lacks five model files and
// cannot be loaded without them; none of the calls here uses one, so the test supplies files that hand data on.
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profiles } from '../../src/main/contract/profile.ts';
import { helloFlow, startRest } from '../unit/http/kestra/rest-fixture.ts';

/** A call's last argument. */
type Answered = (error: { readonly status?: number; readonly message?: string } | null, data: unknown) => void;
/** One group of calls of the client; it has no types of its own. */
type Api = Readonly<Record<string, (...parameters: unknown[]) => void>>;
type Client = Readonly<Record<'executionsApi' | 'logsApi' | 'flowsApi' | 'kvApi', Api>>;
type ClientClass = new (host: string, token?: string | null, user?: string, password?: string) => Client;

const missingModels = [
  'LeftSidebarConfiguration',
  'MiscControllerEdition',
  'RightSidebarConfiguration',
  'RightSidebarConfigurationCustomLink',
  'SLALabels',
];
const model = "'use strict';\nexports.default = { constructFromObject: (data) => data, validateJSON: () => true };\n";

/** The same for all: one client is all that a process has, and a second one keeps the credentials of the first. */
const token = 'token-of-all-clients';

let folder = '';
let KestraClient: ClientClass;

beforeAll(() => {
  const projectFolder = join(import.meta.dirname, '../..');
  folder = mkdtempSync(join(tmpdir(), 'hookbench-client-'));
  cpSync(join(projectFolder, 'node_modules/@kestra-io/kestra-sdk/dist'), join(folder, 'dist'), { recursive: true });
  for (const name of missingModels) {
    writeFileSync(
      join(folder, 'dist/model', `${name}.js`),
      model.replace('exports.', 'exports.__esModule = true;\nexports.'),
    );
  }
  // What the package itself needs is found where the project has it.
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'), 'junction');
  // The package exports the class under this name.
  ({ KestraClient } = createRequire(join(folder, 'index.js'))('./dist/index.js') as { KestraClient: ClientClass });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Calls, and gives what the client makes of the answer. */
function call(api: Api, method: string, ...parameters: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered: Answered = (error, data) => {
      if (error === null) resolve(data);
      else reject(new Error(`${method}: ${error.status ?? ''} ${error.message ?? ''}`));
    };
    api[method]?.(...parameters, answered);
  });
}

describe.each(profiles)('the client against Kestra %s', (profile) => {
  it('starts, gets and finds an execution, its logs and its flow, and judges a flow', async () => {
    const rest = await startRest(profile, { 'hello.yaml': helloFlow }, { token });
    const { executionsApi, logsApi, flowsApi } = new KestraClient(rest.url, null, 'root@root.com', rest.app.token);
    const started = await call(executionsApi, 'createExecution', 'company.team', 'hello', true, 'main', {
      labels: ['a:b'],
    });
    const { id } = Object(started)[0];
    expect(await call(executionsApi, 'getExecution', id, 'main')).toMatchObject({ id, state: { current: 'SUCCESS' } });
    const found = await call(executionsApi, 'searchExecutions', 1, 10, 'main', { labels: ['a:b'], flowId: 'hello' });
    expect(found).toMatchObject({ total: 1, results: [{ id, flowId: 'hello' }] });
    expect(await call(logsApi, 'listLogsFromExecution', id, 'main', { minLevel: 'INFO' })).toMatchObject([
      { message: 'hi' },
    ]);
    const flow = await call(flowsApi, 'getFlow', 'company.team', 'hello', true, false, 'main', {});
    expect(flow).toMatchObject({ id: 'hello', namespace: 'company.team', revision: 1 });
    expect(await call(flowsApi, 'searchFlows', 1, 10, 'main', { q: 'hell' })).toMatchObject({ total: 1 });
    const verdicts = await call(flowsApi, 'validateFlows', 'main', `${helloFlow}---\nid: two\nnamespace: n\n`);
    expect(Object(verdicts).map(({ constraints }: { constraints?: string }) => constraints !== undefined)).toEqual([
      false,
      true,
    ]);
  });

  it('takes the token as Bearer, and sees what is not there as 404', async () => {
    const rest = await startRest(profile, { 'hello.yaml': helloFlow }, { token });
    const { executionsApi } = new KestraClient(rest.url, rest.app.token);
    await expect(call(executionsApi, 'getExecution', 'nope', 'main')).rejects.toThrow('getExecution: 404');
  });
});
