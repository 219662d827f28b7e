// The file of a Python or JavaScript text. Source: observed-scripts §3.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readScript, writeScriptFile } from '../../../../src/main/plugin/scripts/script-file.ts';
import { createScriptBench } from './script-bench.ts';

it('renders a script once when it is read, and once more when it is written', () => {
  const { place, said } = createScriptBench({ properties: { script: '^^print' } });
  const script = readScript(place);
  const file = writeScriptFile(
    { ...place, inputFileCount: 1 },
    { extension: '.py', script: script.ok ? script.value : '' },
  );
  const content = file.ok ? readFileSync(file.value, 'utf8') : '';
  expect([script, content, said]).toEqual([{ ok: true, value: '^print' }, 'print', ['TRACE Provided 2 input(s).']]);
});

it('takes a number for a text', () => {
  expect(readScript(createScriptBench({ properties: { script: 12 } }).place)).toEqual({ ok: true, value: '12' });
});
