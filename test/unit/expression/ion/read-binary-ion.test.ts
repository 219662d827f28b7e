// Values of binary Ion: what is written can be read, and what is broken is told.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { JavaDouble } from '../../../../src/main/contract/value.ts';
import { isBinaryIon, readBinaryIon } from '../../../../src/main/expression/ion/read-binary-ion.ts';
import { writeBinaryIon } from '../../../../src/main/expression/ion/write-binary-ion.ts';
import { JavaBigDecimal, JavaInstant, type Value } from '../../../../src/main/expression/value.ts';

const values: readonly Value[] = [
  null,
  true,
  false,
  0,
  -256,
  new JavaDouble(-1.5),
  new JavaBigDecimal(-12_345n, 2),
  new JavaBigDecimal(200n, -70),
  new JavaInstant(1_795_000_000_123_000_000n),
  new JavaInstant(-1_000_000n),
  'é'.repeat(100),
  [1, [2, []]],
  new Map<Value, Value>([['name', 'a'], ['own', new Map([['inner', [true]]])]]), // prettier-ignore
];

it.each(values.map((value) => [value]))('readBinaryIon() reads what was written of %s', (value) => {
  expect(readBinaryIon(writeBinaryIon(value))).toEqual(ok([value]));
});

const read = (hex: string): unknown => readBinaryIon(Buffer.from(`e00100ea${hex.replaceAll(' ', '')}`, 'hex'));

const cases: readonly (readonly [name: string, hex: string, expected: unknown])[] = [
  ['streams one after another', '2101 e00100ea 2102', ok([1, 2])],
  ['padding', '02ffff 2101', ok([1])],
  ['an annotation', 'e4 81 84 2101', ok([1])],
  ['symbols added to a table', 'e78183d487b2816e ea8183d7867103 87b28161 d38b2101', ok([new Map([['a', 1]])])],
  ['a symbol without a name', '710b', ok(['$11'])],
  ['a blob, a clob and a short float', 'a201ff 9161 44 3fc00000', ok(['Af8=', 'a', new JavaDouble(1.5)])],
  ['a date', '65 80 0fe8 8c 8b', ok(['2024-12-11'])],
  ['a value that is cut off', '8561', { ok: false, error: 'value longer than what holds it at byte 5' }],
  ['a number that is cut off', '8e01', { ok: false, error: 'unfinished number at byte 7' }],
  ['an unknown type', 'f0', { ok: false, error: 'unknown type at byte 5' }],
];

it.each(cases)('readBinaryIon() reads %s', (_, hex, expected) => {
  expect(read(hex)).toEqual(expected);
});

it('readBinaryIon() stops before lists that hold lists without end', () => {
  const deep = (depth: number): Value => (depth === 0 ? 0 : [deep(depth - 1)]);
  const result = readBinaryIon(writeBinaryIon(deep(600)));
  expect(result.ok ? '' : result.error.split(' at ')[0]).toBe('too deep');
});

it('readBinaryIon() reads no more than was asked for', () => {
  expect(readBinaryIon(Buffer.from('e00100ea210121022103', 'hex'), 2)).toEqual(ok([1, 2]));
});

it('isBinaryIon() looks at the first four bytes', () => {
  expect([isBinaryIon(writeBinaryIon(1)), isBinaryIon(Buffer.from('{a:1}')), isBinaryIon(new Uint8Array())]).toEqual([
    true,
    false,
    false,
  ]);
});
