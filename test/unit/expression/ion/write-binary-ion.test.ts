// Bytes of binary Ion. The first two are those that Kestra 2.0.0 wrote (`storage-filter`, `storage-dedup`); the
// others follow the specification.
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../../src/main/contract/value.ts';
import { writeBinaryIon } from '../../../../src/main/expression/ion/write-binary-ion.ts';
import { JavaBigDecimal, JavaInstant, type Value } from '../../../../src/main/expression/value.ts';

const mark = 'e00100ea';

const cases: readonly (readonly [name: string, value: Value, hex: string])[] = [
  ['a member', new Map([['n', 2]]), 'e78183d487b2816ed38a2102'],
  ['two members', new Map<Value, Value>([['k', 'b'], ['n', 2]]), 'e98183d687b4816b816ed68a81628b2102'], // prettier-ignore
  ["a name of Ion's own", new Map([['name', 1]]), 'd3842101'],
  ['no member', new Map(), 'd0'],
  ['a member of null', new Map([['n', null]]), 'd0'],
  ['null', null, '0f'],
  ['true', true, '11'],
  ['false', false, '10'],
  ['zero', 0, '20'],
  ['a negative number', -256, '320100'],
  ['a large number', 2n ** 64n, '29010000000000000000'],
  ['a double', new JavaDouble(1.5), '483ff8000000000000'],
  ['a decimal', new JavaBigDecimal(-15n, 1), '52c18f'],
  ['a decimal of eight bits', new JavaBigDecimal(200n, 0), '538000c8'],
  ['a time', new JavaInstant(1_500_000_000n), '6b800fb28181808081c301f4'],
  ['a list', [1, 'a'], 'b421018161'],
  ['a text of 14 bytes', 'x'.repeat(14), `8e8e${'78'.repeat(14)}`],
  ['a text of 200 bytes', 'x'.repeat(200), `8e01c8${'78'.repeat(200)}`],
];

it.each(cases)('writeBinaryIon() writes %s', (_, value, hex) => {
  expect(Buffer.from(writeBinaryIon(value)).toString('hex')).toBe(mark + hex);
});
