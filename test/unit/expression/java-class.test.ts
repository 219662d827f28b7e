// Names of Java's classes.
import { Duration } from '@js-joda/core';
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { classNameOf, simpleClassNameOf } from '../../../src/main/expression/java-class.ts';
import {
  JavaArray,
  JavaBigDecimal,
  JavaBigInteger,
  JavaBytes,
  JavaCharacter,
  JavaCollection,
  JavaEntry,
  JavaEnum,
  JavaFloat,
  JavaHashMap,
  JavaInstant,
  JavaLoop,
  JavaObject,
  JavaTemporal,
  type Value,
} from '../../../src/main/expression/value.ts';

it.each<[Value, string]>([
  [null, 'null'],
  ['a', 'java.lang.String'],
  [1, 'java.lang.Integer'],
  [1n, 'java.lang.Long'],
  [2n ** 63n, 'java.math.BigInteger'],
  [true, 'java.lang.Boolean'],
  [[], 'java.util.ArrayList'],
  [new Map(), 'java.util.LinkedHashMap'],
  [new JavaHashMap(), 'java.util.HashMap'],
  [new JavaDouble(1), 'java.lang.Double'],
  [new JavaFloat(1), 'java.lang.Float'],
  [new JavaBigInteger(1n), 'java.math.BigInteger'],
  [new JavaBigDecimal(1n, 0), 'java.math.BigDecimal'],
  [new JavaCharacter('a'), 'java.lang.Character'],
  [new JavaInstant(0n), 'java.time.Instant'],
  [new JavaArray([]), '[Ljava.lang.String;'],
  [new JavaBytes(new Uint8Array()), '[B'],
  [new JavaCollection([], 'set'), 'java.util.LinkedHashMap$LinkedKeySet'],
  [new JavaCollection([], 'values'), 'java.util.LinkedHashMap$LinkedValues'],
  [new JavaEntry(new Map(), 'a'), 'java.util.LinkedHashMap$Entry'],
  [new JavaEntry(new JavaHashMap(), 'a'), 'java.util.HashMap$Node'],
  [new JavaLoop(1), 'io.pebbletemplates.pebble.node.ForNode$LoopVariables'],
  [new JavaEnum('A', 'a.B'), 'a.B'],
  [new JavaTemporal(Duration.ZERO, 'java.time.Duration'), 'java.time.Duration'],
  [new JavaObject('a.C', new Map(), ''), 'a.C'],
])('classNameOf() case %#', (value, name) => {
  expect(classNameOf(value)).toBe(name);
});

it('simpleClassNameOf() leaves the package out', () => {
  expect([simpleClassNameOf([]), simpleClassNameOf(new JavaLoop(1))]).toEqual(['ArrayList', 'LoopVariables']);
});
