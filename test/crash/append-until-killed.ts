// The process that the crash test kills: it appends executions, several turns at a time, and prints the id
// of each once the journal says that it is on disk. It never ends by itself.
import { writeSync } from 'node:fs';
import { createState, withState } from '../../src/main/contract/state.ts';
import { createJournal } from '../../src/main/journal/create-journal.ts';
import { openStorage } from '../../src/main/journal/open-storage.ts';

const date = '2026-01-10T00:00:00Z';
const [folder = '', prefix = ''] = process.argv.slice(2);
const opened = openStorage({ folder });
if (!opened.ok) throw new Error(opened.error.message);
if (opened.value.problem !== undefined) throw new Error(opened.value.problem.message);
const journal = createJournal(opened.value.storage);
let count = 0;

async function appendForEver(): Promise<never> {
  for (;;) {
    const id = `${prefix}${(count += 1)}`;
    const flow = { tenantId: 'main', namespace: 'company.team', flowId: 'hello', flowRevision: 1 };
    const state = withState(createState(date), 'RUNNING', date);
    // Delivery and execution share the body, so that a lost one would lose the other.
    const body = Buffer.from(
      `{"count":"${String(count % 256)
        .repeat(2000)
        .slice(0, 1988)}"}`,
    );
    const variables = `{"body":${body.toString()}}`;
    const execution = {
      ...flow,
      id,
      originalId: id,
      taskRunList: [],
      labels: [],
      state,
      deliveryId: id,
      trigger: { id: 'webhook', type: 'io.kestra.plugin.core.trigger.Webhook', variables },
      outputs: `"${'x'.repeat(500)}"`,
    };
    const delivery = {
      id,
      receivedAt: date,
      provenance: 'LIVE',
      method: 'POST',
      target: '/',
      bodyBytes: 2000,
      notes: [],
    } as const;
    const request = { method: 'POST', target: '/', httpVersion: '1.1', headers: [], remoteAddress: '::1' };
    const appended = await journal.append([
      { type: 'delivery', stored: { delivery: { ...delivery, executionId: id, request }, body, variables } },
      { type: 'execution', execution },
    ]);
    if (!appended.ok) throw new Error(appended.error.message);
    // Synchronous, so that what is printed is out before the process can die.
    writeSync(1, `${id}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, appendForEver));
