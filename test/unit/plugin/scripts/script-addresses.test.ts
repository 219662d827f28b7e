// Addresses of stored files in a script. Source: `uri-*` in the recorded runs.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { replaceAddresses } from '../../../../src/main/plugin/scripts/script-addresses.ts';
import { createScriptBench } from './script-bench.ts';

function replace(text: string) {
  const { place, folder, context } = createScriptBench();
  const stored = join(folder, 'stored');
  writeFileSync(stored, 'content');
  const asked: string[] = [];
  const pathOf = (address: string) => {
    asked.push(address);
    return address.includes('missing') ? fail(createError('FILE_UNREADABLE', 'not there')) : ok(stored);
  };
  const ports = { ...context.ports, files: { ...context.ports.files, pathOf } };
  const replaced = replaceAddresses(text, { ...place, context: { ...context, ports } });
  return { asked, folder, text: replaced.ok ? replaced.value.replaceAll(folder, '<folder>') : replaced.error.message };
}

it.each([
  ['cat kestra:///a/b.txt | wc', 'cat <folder>/id1.tmp | wc', ['kestra:///a/b.txt']],
  [`open("kestra:///a'b")`, `open("<folder>/id1.tmp'b")`, ['kestra:///a']],
  ['(cat kestra:///a/b)', '(cat <folder>/id1.tmp)', ['kestra:///a/b']],
  ['cat kestra:///a; echo', 'cat <folder>/id1.tmp echo', ['kestra:///a;']],
  ['cat kestra:///missing', 'not there', ['kestra:///missing']],
  ['echo hello', 'echo hello', []],
])('%j becomes %j', (text, replaced, addresses) => {
  const given = replace(text);
  expect([given.text, given.asked]).toEqual([replaced, addresses]);
});

it('copies what is there', () => {
  const { folder } = replace('kestra:///a');
  expect(readFileSync(join(folder, 'id1.tmp'), 'utf8')).toBe('content');
});
