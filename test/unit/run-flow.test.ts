// One flow from its text to its end.
import { describe, expect, it } from 'vitest';
import type { RunFlowRequest, RunOutcome } from '../../src/main/command/run-flow.ts';
import { ok } from '../../src/main/contract/errors.ts';
import type { JsonValue } from '../../src/main/contract/value.ts';
import type { World } from '../../src/main/engine.ts';
import { createRunFlow } from '../../src/main/run-flow.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';
import { createFakeKeychain } from './secret/fake-keychain.ts';

const source = `id: f
namespace: company.team
inputs:
  - {id: n, type: INT, required: false}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "{{ trigger.body.a ?? 'none' }} {{ inputs.n ?? 'none' }}"}
`;

async function run(parts: Partial<RunFlowRequest> = {}, world: Partial<World> = {}): Promise<RunOutcome | string> {
  const logs: string[] = [];
  const outcome = await createRunFlow(createTestWorld(world))({
    settings: createTestSettings(),
    isKept: false,
    file: 'f.yaml',
    source,
    start: { type: 'manual' },
    inputs: new Map(),
    timeoutMs: 10_000,
    onLog: ({ message }) => logs.push(message),
    onRemark: () => undefined,
    ...parts,
  });
  return outcome.ok ? outcome.value : outcome.error.code;
}

function outputOf(outcome: RunOutcome | string): unknown {
  return typeof outcome === 'object' && outcome.type === 'ended' ? outcome.execution.taskRunList[0]?.outputs : outcome;
}

describe('createRunFlow()', () => {
  it('runs with inputs', async () => {
    const inputs = new Map<string, JsonValue>([['n', '5']]);
    expect(outputOf(await run({ inputs }))).toBe('{"value":"none 5"}');
  });

  it('runs with a trigger', async () => {
    const trigger = { id: 'hook', type: 'w', variables: '{"body":{"a":1}}' };
    expect(outputOf(await run({ start: { type: 'trigger', trigger } }))).toBe('{"value":"1 none"}');
  });

  it('runs with a request', async () => {
    const request = { method: 'POST', target: '/?q=1', httpVersion: '1.1', headers: [], remoteAddress: '::1' };
    const start = { type: 'webhook', request, body: Buffer.from('{"a":"b"}') } as const;
    expect(outputOf(await run({ start }))).toBe('{"value":"b none"}');
  });

  it('reads the keychain for a flow that names a secret, and leaves it alone for any other', async () => {
    const keychain = createFakeKeychain({ 'company/K': 'kept' });
    const world = { openKeychain: () => keychain };
    await run({}, world);
    const before = [...keychain.calls];
    const outcome = await run({ source: source.replace('trigger.body.a', "secret('K')") }, world);
    expect([before, keychain.calls, outputOf(outcome), keychain.isClosed()]).toEqual([
      [],
      ['entries'],
      '{"value":"kept none"}',
      true,
    ]);
  });

  it('refuses a flow that Kestra would not save', async () => {
    expect(await run({ source: 'id: f\nnamespace: company.team\n' })).toMatchObject({
      type: 'refused',
      refusal: { stage: 'save' },
    });
  });

  it('refuses inputs that are wrong', async () => {
    const inputs = new Map<string, JsonValue>([['n', 'x']]);
    expect(await run({ inputs })).toMatchObject({ type: 'refused', refusal: { stage: 'inputs' } });
  });

  it('runs with stubs, and tells of one that no task uses', async () => {
    const remarks: string[] = [];
    const tasks = new Map([
      ['out', { outputs: new Map([['value', '{{ flow.id }}']]) }],
      ['ouut', {}],
    ]);
    const outcome = await run({ stubs: { file: 's.yaml', tasks }, onRemark: (remark) => remarks.push(remark) });
    expect([outputOf(outcome), remarks]).toEqual([
      '{"value":"f"}',
      ['s.yaml: Stub "ouut" is never used: the flow has no such task (did you mean "out"?)'],
    ]);
  });

  it('tells log lines as they come', async () => {
    const told: string[] = [];
    await run({ onLog: ({ message }) => told.push(message) });
    expect(told).toEqual(['none none']);
  });

  it('ends a flow that calls itself without end, and says where it was stopped', async () => {
    const call = (id: string, other: string, wait = true): string =>
      `id: ${id}\nnamespace: a\ntasks:\n  - {id: s, type: io.kestra.plugin.core.flow.Subflow, namespace: a, flowId: ${other}, wait: ${wait}}\n`;
    const logs: string[] = [];
    const outcome = await createRunFlow(createTestWorld(), () => Promise.resolve(ok([{ source: call('b', 'a') }])))({
      settings: createTestSettings(),
      isKept: false,
      file: 'f.yaml',
      source: call('a', 'b'),
      start: { type: 'manual' },
      inputs: new Map(),
      timeoutMs: 60_000,
      onLog: ({ level, message }) => logs.push(`${level} ${message}`),
      onRemark: () => undefined,
    });
    const { execution, executions } = outcome.ok && outcome.value.type === 'ended' ? outcome.value : {};
    expect([execution?.state.current, executions?.length, executions?.at(-1)?.startedBy?.depth]).toEqual([
      'FAILED',
      100,
      100,
    ]);
    expect(logs.at(-1)).toMatch(/^ERROR Subflow execution .* ends in FAILED state$/);
  });

  it('tells of executions that were not waited for, too', async () => {
    const child =
      'id: c\nnamespace: company.team\ntasks:\n  - {id: t, type: io.kestra.plugin.core.flow.Sleep, duration: PT0.05S}\n';
    const outcome = await createRunFlow(createTestWorld(), () => Promise.resolve(ok([{ source: child }])))({
      settings: createTestSettings(),
      isKept: false,
      file: 'f.yaml',
      source:
        'id: f\nnamespace: company.team\ntasks:\n  - {id: s, type: io.kestra.plugin.core.flow.Subflow, namespace: company.team, flowId: c, wait: false}\n',
      start: { type: 'manual' },
      inputs: new Map(),
      timeoutMs: 60_000,
      onLog: () => undefined,
      onRemark: () => undefined,
    });
    const { execution, executions } = outcome.ok && outcome.value.type === 'ended' ? outcome.value : {};
    expect([execution?.taskRunList[0]?.outputs, executions?.map(({ state }) => state.current)]).toEqual([
      JSON.stringify({ executionId: executions?.[0]?.id, state: 'CREATED' }),
      ['SUCCESS'],
    ]);
  });
});
