// The properties and the work of Download.
import { expect, test } from 'vitest';
import { fail, ok } from '../../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { downloadTask } from '../../../../../src/main/plugin/core/http/download.ts';
import type { HttpClient } from '../../../../../src/main/plugin/ports.ts';
import { faultsOf } from '../../faults-of.ts';
import { createFilesInMemory } from '../../files-in-memory.ts';
import { createTestContext } from '../../run-task-with.ts';

test.each([
  [
    'takes its properties',
    {
      uri: 'a',
      method: 'a',
      body: 'a',
      formData: 'a',
      params: 'a',
      contentType: 'a',
      headers: 'a',
      options: 'a',
      encryptBody: 'a',
      failOnEmptyResponse: 'a',
      saveAs: 'a',
    },
    '1.3',
    [],
  ],
  ['needs uri', {}, '1.3', ['uri']],
  [
    'takes no other name',
    {
      uri: 'a',
      method: 'a',
      body: 'a',
      formData: 'a',
      params: 'a',
      contentType: 'a',
      headers: 'a',
      options: 'a',
      encryptBody: 'a',
      failOnEmptyResponse: 'a',
      saveAs: 'a',
      nothing: 1,
    },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('Download: %s', (_, properties, profile, faults) => {
  expect(faultsOf(downloadTask, properties, profile)).toEqual(faults);
});

interface Served {
  readonly body: string;
  readonly status?: number;
  readonly disposition?: string;
}

test('Download takes what went into the storage as it came', async () => {
  const context = createTestContext();
  const files = createFilesInMemory();
  const send: HttpClient['send'] = async ({ keeper }) => {
    const head = { status: 200, headers: new Map() };
    const kept = keeper?.accepts(head) === true ? await keeper.keep(halves(), head) : undefined;
    if (kept?.ok !== true) return fail({ kind: 'other', message: 'not kept' });
    const traffic = { sentBytes: 0, receivedBytes: 0 };
    return ok({ ...head, body: new Uint8Array(), kept: kept.value, remoteAddress: 'h:80', traffic });
  };
  const properties = new Map<string, JsonValue>([
    ['uri', 'http://h/x.csv'],
    ['saveAs', 'a.csv'],
  ]);
  const task = { id: 'd', type: downloadTask.type, disabled: false, properties };
  const ended = await downloadTask.run(task, { ...context, ports: { ...context.ports, files, http: { send } } });
  expect([
    ended.ok ? ended.value.outputs.get('length') : ended.error.message,
    files.read('kestra:///tr1/a.csv'),
  ]).toEqual([4, ok(Buffer.from('abcd'))]);
});

async function* halves(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('ab');
  yield Buffer.from('cd');
}

/** Runs a download of `http://h/d/x.csv` from a server that answers so. */
async function download(properties: Readonly<Record<string, JsonValue>>, served: Served): Promise<unknown> {
  const logs: string[] = [];
  const context = createTestContext({ log: (level, message) => logs.push(`${level} ${message}`) });
  const headers = new Map(served.disposition === undefined ? [] : [['content-disposition', [served.disposition]]]);
  const answer = {
    status: served.status ?? 200,
    headers,
    body: Buffer.from(served.body),
    remoteAddress: 'h:80',
    traffic: { sentBytes: 0, receivedBytes: 0 },
  };
  const ports = { ...context.ports, files: createFilesInMemory(), http: { send: async () => ok(answer) } };
  const all = new Map<string, JsonValue>([['uri', 'http://h/d/x.csv'], ...Object.entries(properties)]);
  const task = { id: 'd', type: downloadTask.type, disabled: false, properties: all };
  const ended = await downloadTask.run(task, { ...context, ports });
  return [ended.ok ? ended.value.outputs.get('uri') : ended.error.message, ...logs.slice(1)];
}

test.each([
  [
    'a file named by its address',
    {},
    { body: 'x' },
    ['kestra:///tr1/9223372039002259456.csv', "DEBUG File 'http://h/d/x.csv' downloaded with size '1'"],
  ],
  [
    'a file named by the server',
    {},
    { body: 'x', disposition: 'attachment; filename="a b.csv"' },
    ['kestra:///tr1/a+b.csv', "DEBUG File 'http://h/d/x.csv' downloaded with size '1'"],
  ],
  [
    'a file named by the task',
    { saveAs: 'b.csv' },
    { body: 'x', disposition: 'filename=a' },
    ['kestra:///tr1/b.csv', "DEBUG File 'http://h/d/x.csv' downloaded with size '1'"],
  ],
  ['no empty file', {}, { body: '' }, ['No response from server']],
  [
    'an empty file where it may',
    { failOnEmptyResponse: false, saveAs: 'e' },
    { body: '' },
    [
      'kestra:///tr1/e',
      "WARN File 'http://h/d/x.csv' is empty",
      "DEBUG File 'http://h/d/x.csv' downloaded with size '0'",
    ],
  ],
  ['no failure', {}, { body: 'no', status: 404 }, ["Failed http request with response code '404' and body:[0x36]no"]],
  [
    'no address with a blank',
    { uri: 'http://h/a b' },
    { body: 'x' },
    ['Illegal character in path at index 10: http://h/a b'],
  ],
] as const)('Download keeps %s', async (_, properties, served, expected) => {
  expect(await download(properties, served)).toEqual(expected);
});
