// The whole program, started for the recorded exchanges of one version of Kestra: all their flows in a folder,
// the environment of the recording, addresses as strict as the recorder's.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../src/main/api/app.ts';
import { createStartApp } from '../../src/main/app.ts';
import type { Execution } from '../../src/main/contract/model.ts';
import type { Profile } from '../../src/main/contract/profile.ts';
import type { StateName } from '../../src/main/contract/state.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld, recordedEnvironment } from '../test-world.ts';

/** A program that answers recorded requests. */
export interface WebhookBench {
  readonly url: string;
  /** The number of events so far; what a request makes comes behind it. */
  mark(): number;
  /** The first execution that began behind a mark, once its state is wanted. Rejects after `timeoutMs`. */
  found(of: {
    readonly mark: number;
    readonly isThere: (state: StateName) => boolean;
    readonly timeoutMs: number;
  }): Promise<Execution>;
  close(): Promise<void>;
}

/** Starts the program for one version. */
export async function startWebhookBench(
  profile: Profile,
  flows: Readonly<Record<string, { readonly yaml: string }>>,
): Promise<WebhookBench> {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-webhooks-'));
  mkdirSync(join(folder, 'flows'));
  for (const [id, { yaml }] of Object.entries(flows)) writeFileSync(join(folder, 'flows', `${id}.yaml`), yaml);
  const settings = createTestSettings({
    flows: join(folder, 'flows'),
    data: join(folder, 'data'),
    kestra: profile,
    plugins: 'core',
    strictAddresses: true,
    url: 'http://localhost:8080/',
  });
  const environment = { ...recordedEnvironment, ENV_REGION: 'eu', KESTRA_REGION: 'eu' };
  const started = await createStartApp(createTestWorld({ environment }))(settings);
  if (!started.ok) throw new Error(started.error.message);
  return createBench(started.value, () => rmSync(folder, { recursive: true }));
}

function createBench(app: App, remove: () => void): WebhookBench {
  const seen: { readonly id: string; state: StateName }[] = [];
  const byId = new Map<string, { readonly id: string; state: StateName }>();
  const waiting = new Set<() => void>();
  const unsubscribe = app.core.subscribe((event) => {
    if (event.type !== 'execution.changed') return;
    const { id, state } = event.execution;
    const known = byId.get(id) ?? { id, state };
    if (!byId.has(id)) seen.push(known);
    byId.set(id, known);
    known.state = state;
    for (const look of waiting) look();
  });
  return {
    url: app.ingress[0] ?? '',
    mark: () => seen.length,
    async found({ mark, isThere, timeoutMs }) {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => settle(() => reject(new Error('No execution has come there'))), timeoutMs);
        const settle = (then: () => void): void => {
          clearTimeout(timer);
          waiting.delete(look);
          then();
        };
        const look = (): void => {
          const state = seen[mark]?.state;
          if (state !== undefined && isThere(state)) settle(resolve);
        };
        waiting.add(look);
        look();
      });
      const got = await app.core.call('executions.get', { id: seen[mark]?.id ?? '' });
      if (!got.ok) throw new Error(got.error.message);
      return got.value;
    },
    async close() {
      unsubscribe();
      await app.close();
      remove();
    },
  };
}
