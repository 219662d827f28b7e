// Starting a flow through Kestra's API.
import { describe, expect, it } from 'vitest';
import { createExecutionByApi } from '../../../../src/main/api/kestra/create-execution.ts';
import type { FormPart } from '../../../../src/main/plugin/webhook-parts.ts';
import { createPartsWithFlow, valueOf } from '../../../test-rest-parts.ts';
import { helloFlow } from '../../http/kestra/rest-fixture.ts';

function start(
  query: string,
  {
    form = [],
    source = helloFlow,
    kestra = '1.3' as const,
    flowId = 'hello',
  }: {
    readonly form?: readonly FormPart[];
    readonly source?: string;
    readonly kestra?: '1.3' | '2.0';
    readonly flowId?: string;
  } = {},
) {
  const parts = createPartsWithFlow(source, kestra);
  const request = { tenant: 'main', namespace: 'company.team', flowId, query: new URLSearchParams(query), form };
  return { parts, started: createExecutionByApi(request, parts) };
}

describe('createExecutionByApi()', () => {
  it('answers at once, and with wait at the end', async () => {
    const now = valueOf(await start('').started);
    const ended = valueOf(await start('wait=true').started);
    expect([now.state.current, ended.state.current, ended.outputs]).toEqual([
      'CREATED',
      'SUCCESS',
      '{"o":"hi nobody"}',
    ]);
  });

  it('gives fields as inputs, and keeps files as the execution’s own', async () => {
    const form = [
      { name: 'name', content: Buffer.from('Ann') },
      { name: 'file', filename: '../a.txt', content: Buffer.from('abc') },
    ];
    const { parts, started } = start('wait=true', { form });
    const { inputs, outputs, id } = valueOf(await started);
    const address = `kestra:///company/team/hello/executions/${id}/inputs/file/a.txt`;
    expect([JSON.parse(inputs ?? ''), outputs]).toEqual([{ name: 'Ann', file: address }, '{"o":"hi Ann"}']);
    expect(Buffer.from(valueOf(parts.environment.ports.files.read(address))).toString()).toBe('abc');
  });

  it.each([
    ['1.3', 'labels=a:b&labels=x', ['env:dev', 'a:b']],
    ['2.0', 'labels=a:b', ['env:dev', 'system.from:api', 'a:b']],
    ['2.0', 'labels=system.from:me', ['env:dev', 'system.from:me']],
  ] as const)('labels it on %s with %s', async (kestra, query, labels) => {
    const execution = valueOf(await start(query, { kestra }).started);
    const printed = execution.labels.map(({ key, value }) => `${key}:${value}`);
    expect(printed).toEqual([...labels, `system.correlationId:${execution.id}`]);
  });

  it('asks the checks of the flow', async () => {
    const source = (behavior: string): string =>
      `${helloFlow}\nchecks:\n  - {condition: "{{ inputs.name == 'Ann' }}", message: not Ann, behavior: ${behavior}}\n`;
    const blocked = await start('', { source: source('BLOCK_EXECUTION') }).started;
    const failed = await start('wait=true', { source: source('FAIL_EXECUTION') }).started;
    expect([blocked, valueOf(failed).state.histories.map(({ state }) => state)]).toEqual([
      {
        ok: false,
        error: {
          kind: 'illegalArgument',
          text: 'Flow execution blocked: one or more condition checks evaluated to false.\nFailed checks: not Ann',
        },
      },
      ['CREATED', 'FAILED'],
    ]);
  });

  it('lets the caller tie executions together', async () => {
    const { labels } = valueOf(await start('labels=system.correlationId:mine').started);
    expect(labels).toEqual([
      { key: 'env', value: 'dev' },
      { key: 'system.correlationId', value: 'mine' },
    ]);
  });

  it.each([
    [
      'labels=system.x:y',
      {},
      'invalidEntity',
      'System labels can only be set by Kestra itself, offending label: system.x=y',
    ],
    ['', { flowId: 'none' }, 'notFound', 'Requested Flow is not found.'],
    ['', { source: `${helloFlow}disabled: true\n` }, 'conflict', 'Requested Flow is disabled.'],
    ['revision=7', {}, 'unimplemented', 'Hookbench starts the current revision of a flow alone, which is 1'],
  ] as const)('refuses %s %o', async (query, options, kind, text) => {
    expect(await start(query, options).started).toEqual({ ok: false, error: { kind, text } });
  });

  it('refuses an input that is missing', async () => {
    const source = helloFlow.replace('type: STRING, defaults: nobody', 'type: STRING');
    const started = await start('', { source }).started;
    expect(!started.ok && started.error.kind).toBe('invalidEntity');
  });
});
