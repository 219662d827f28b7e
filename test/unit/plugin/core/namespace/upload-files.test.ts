// The properties and the work of UploadFiles.
import { expect, test } from 'vitest';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { uploadFilesTask } from '../../../../../src/main/plugin/core/namespace/upload-files.ts';
import { faultsOf } from '../../faults-of.ts';
import { runNamespaceTask } from './run-namespace-task.ts';

test.each([
  ['takes its properties', { namespace: 'a', files: 'a', filesMap: 'a', destination: 'a', conflict: 'a' }, '1.3', []],
  ['needs namespace', {}, '1.3', ['namespace']],
  [
    'takes no other name',
    { namespace: 'a', files: 'a', filesMap: 'a', destination: 'a', conflict: 'a', nothing: 1 },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('UploadFiles: %s', (_, properties, profile, faults) => {
  expect(faultsOf(uploadFilesTask, properties, profile)).toEqual(faults);
});

const x = 'kestra:///x.txt';
const exists = "File '/a.txt' already exists in namespace 'n' and conflict is set to";

const uploads: readonly (readonly [
  string,
  Readonly<Record<string, JsonValue>>,
  Readonly<Record<string, string>>,
  paths: readonly string[],
  logs: readonly string[],
  ended: string,
])[] = [
  [
    'a map below the destination',
    { filesMap: new Map([['y/a.txt', x]]), destination: 'dest' },
    {},
    ['desty/a.txt'],
    ["DEBUG File '/desty/a.txt' added to namespace 'n'."],
    '{}',
  ],
  [
    'a list',
    { files: [x], destination: '/d/' },
    {},
    ['d/x.txt'],
    ["DEBUG File '/d/x.txt' added to namespace 'n'."],
    '{}',
  ],
  [
    'a map in place of the list',
    { files: new Map([['a.txt', x]]) },
    { 'n/a.txt': '' },
    ['a.txt'],
    ["DEBUG File '/a.txt' overwritten into namespace 'n'."],
    '{}',
  ],
  [
    'nothing over another',
    { filesMap: new Map([['a.txt', x]]), conflict: 'SKIP' },
    { 'n/a.txt': '' },
    ['a.txt'],
    [`DEBUG ${exists} SKIP. Skipping.`],
    '{}',
  ],
  [
    'nothing, and fails',
    { filesMap: new Map([['a.txt', x]]), conflict: 'ERROR' },
    { 'n/a.txt': '' },
    ['a.txt'],
    [],
    `"${exists} ERROR"`,
  ],
  ['nothing of what is not there', { files: ['kestra:///no', '*.txt'] }, {}, [], [], '{}'],
];

test.each(uploads)('UploadFiles uploads %s', async (_, properties, texts, paths, logs, ended) => {
  const ran = await runNamespaceTask(uploadFilesTask, properties, texts);
  expect({ ...ran, ended: JSON.stringify(ran.ended) }).toEqual({ paths, logs, ended });
});
