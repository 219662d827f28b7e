// Texts that stand encrypted in the record.
import { expect, it } from 'vitest';
import { type JsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { createSealer } from '../../../src/main/secret/sealer.ts';

const sealer = createSealer(new Uint8Array(32).fill(1));

function opened(map: JsonMap, by = sealer) {
  const learnt: string[] = [];
  return [by.openAll(map, (text) => learnt.push(text)), learnt];
}

it('seals a text in the shape of Kestra, each time another', () => {
  const [first, second] = [sealer.seal('hunter2'), sealer.seal('hunter2')];
  expect([first.get('type'), first.get('value') === second.get('value')]).toEqual([
    'io.kestra.datatype:aes_encrypted',
    false,
  ]);
});

it('opens what is sealed at any depth of maps, and tells what it opened', () => {
  const plain = new Map([['code', toJsonValue(200)]]);
  const sealed: JsonMap = new Map([...plain, ['in', new Map([['pw', sealer.seal('hunter2')]])]]);
  expect(opened(sealed)).toEqual([new Map([...plain, ['in', toJsonValue({ pw: 'hunter2' })]]), ['hunter2']]);
});

const other = createSealer(new Uint8Array(32).fill(2)).seal('hunter2');

it.each([
  ['what another key has sealed', new Map([['pw', other]])],
  ['what is too short to be sealed', toJsonValue({ pw: { type: 'io.kestra.datatype:aes_encrypted', value: 'AAAA' } })],
  ['a map of another type', toJsonValue({ pw: { type: 'x', value: 'y' } })],
])('leaves %s', (_what, map) => {
  expect(map instanceof Map ? opened(map) : []).toEqual([map, []]);
});
