// Scalars as Kestra's YAML reader takes them.
import { expect, test } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { resolvePlainScalar, resolveTaggedScalar } from '../../../src/main/flow/resolve-scalar.ts';

test.each([
  ['', ''],
  ['~', null],
  ['null', null],
  ['nuLL', 'nuLL'],
  ['true', true],
  ['yes', true],
  ['on', true],
  ['off', false],
  ['y', 'y'],
  ['12', 12],
  ['+12', 12],
  ['-12', -12],
  ['010', 8],
  ['08', '08'],
  ['0x1F', 31],
  ['0b101', 5],
  ['0o17', '0o17'],
  ['1_000', 1000],
  ['2147483648', 2147483648n],
  ['12345678901234567890', 12345678901234567890n],
  ['1.5', new JavaDouble(1.5)],
  ['1.', new JavaDouble(1)],
  ['.5', new JavaDouble(0.5)],
  ['1e3', new JavaDouble(1000)],
  ['-.inf', new JavaDouble(-Infinity)],
  ['10:30', '10:30'],
  ['2026-01-02', '2026-01-02'],
  ['1.2.3', '1.2.3'],
  ['-', '-'],
])('%j stands for its value', (text, value) => {
  expect(resolvePlainScalar(text)).toEqual(value);
});

test.each([
  ['tag:yaml.org,2002:int', '12', 12],
  ['tag:yaml.org,2002:float', '12', new JavaDouble(12)],
  ['tag:yaml.org,2002:null', '12', null],
  ['tag:yaml.org,2002:str', '12', '12'],
  ['!foo', '12', '12'],
])('a scalar tagged %s is read as its tag says', (tag, text, value) => {
  expect(resolveTaggedScalar(tag, text)).toEqual(value);
});
