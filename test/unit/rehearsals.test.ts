// The versions of Kestra that a server can tell of, over a running one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DiagnosisBench, startDiagnosisBench, summarizeDiagnosis } from './api/diagnosis-bench.ts';

const path = '/api/v1/main/executions/webhook/company.team/f/goodkey';
const text = (trigger: string) => `id: f
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: goodkey, ${trigger}}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
`;

let bench: DiagnosisBench;
beforeEach(async () => {
  bench = await startDiagnosisBench({ 'f.yaml': text('conditions: []') });
});
afterEach(async () => {
  await bench.close();
});

it('another version reads the text that serves, not an edit that is invalid', async () => {
  const invalid = new Promise<void>((resolve) => {
    bench.app.core.subscribe((event) => {
      if (event.type === 'flow.changed' && event.flow.status === 'stale') resolve();
    });
  });
  writeFileSync(join(bench.flows, 'f.yaml'), text('wait: 12x'));
  await invalid;
  const { status, delivery } = await bench.send({ path });
  expect([status, ...summarizeDiagnosis(await bench.diagnose(delivery.id))]).toEqual([
    '200 OK',
    'All checks passed, one execution was created',
    '2.0 409 Conflict: Cannot start flow "company.team.f": it is invalid there: Unrecognized field "conditions" (class io.kestra.plugin.core.trigger.Webhook)',
  ]);
});
