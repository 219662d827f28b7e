// The values of expressions: everything that JSON has, and what only Java has and a template can see.
// Functions are never values. Each class here is plain data; what can be done with it is in tables
// (`member.ts`, the filters), never in methods of its own.
import type { Duration, LocalDate, LocalDateTime, ZonedDateTime } from '@js-joda/core';
import type { JavaDouble } from '../contract/value.ts';

/** A Java `Float`. */
export class JavaFloat {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A Java `BigInteger` that would fit into 64 bits; a bigger one is a plain `bigint`. */
export class JavaBigInteger {
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}

/** A Java `BigDecimal`: `unscaled × 10^-scale`. */
export class JavaBigDecimal {
  readonly unscaled: bigint;
  readonly scale: number;
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }
}

/** A Java `Character`: one UTF-16 unit. */
export class JavaCharacter {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** A Java enum constant, such as the state of an execution: equals its name, but is not a text. */
export class JavaEnum {
  readonly name: string;
  readonly className: string;
  constructor(name: string, className: string) {
    this.name = name;
    this.className = className;
  }
}

/** A Java array, such as `split` makes: no list, so it cannot be sorted or merged. */
export class JavaArray {
  readonly items: readonly Value[];
  /** `java.lang.String` for `String[]`. */
  readonly componentClassName: string;
  constructor(items: readonly Value[], componentClassName = 'java.lang.String') {
    this.items = items;
    this.componentClassName = componentClassName;
  }
}

/** A Java set or a map's collection of values: iterable, without index. A copy of the moment, not Java's live view. */
export class JavaCollection {
  readonly items: readonly Value[];
  readonly kind: 'set' | 'values';
  constructor(items: readonly Value[], kind: 'set' | 'values') {
    this.items = items;
    this.kind = kind;
  }
}

/** A Java `HashMap`: its entries stand in Java's hash order (`hash-order.ts`). */
export class JavaHashMap extends Map<Value, Value> {}

/** One entry of a map, as a loop over a map gives it. It looks its value up each time, so it is as live as Java's. */
export class JavaEntry {
  readonly map: Map<Value, Value>;
  readonly key: Value;
  constructor(map: Map<Value, Value>, key: Value) {
    this.map = map;
    this.key = key;
  }
}

/** A Java `Instant`, in nanoseconds since 1970. */
export class JavaInstant {
  readonly epochNanos: bigint;
  constructor(epochNanos: bigint) {
    this.epochNanos = epochNanos;
  }
}

/** Java's dates and times other than instants, held by their js-joda twin. */
export class JavaTemporal {
  readonly value: LocalDate | LocalDateTime | ZonedDateTime | Duration;
  readonly className:
    | 'java.time.LocalDate'
    | 'java.time.LocalDateTime'
    | 'java.time.ZonedDateTime'
    | 'java.time.Duration';
  constructor(value: JavaTemporal['value'], className: JavaTemporal['className']) {
    this.value = value;
    this.className = className;
  }
}

/** A Java `byte[]`; prints as Base64. */
export class JavaBytes {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** Pebble's `loop`. One object serves all turns of a loop, as in Pebble, so its index moves. */
export class JavaLoop {
  index = 0;
  readonly length: number;
  constructor(length: number) {
    this.length = length;
  }
}

/** An object of Kestra's or Pebble's own that can be printed and has a few named members: `locale`, `template`. */
export class JavaObject {
  readonly className: string;
  readonly members: ReadonlyMap<string, Value>;
  readonly text: string;
  constructor(className: string, members: ReadonlyMap<string, Value>, text: string) {
    this.className = className;
    this.members = members;
    this.text = text;
  }
}

/** What only Java has. The classes are told by `instanceof`, the fastest test that JavaScript has for it. */
export type JavaValue =
  | JavaDouble
  | JavaFloat
  | JavaBigInteger
  | JavaBigDecimal
  | JavaCharacter
  | JavaEnum
  | JavaArray
  | JavaBytes
  | JavaCollection
  | JavaEntry
  | JavaInstant
  | JavaTemporal
  | JavaLoop
  | JavaObject;

/**
 * Any value of an expression. As in `contract/value.ts`: `number` is an Integer, `bigint` a Long (or a
 * BigInteger beyond 64 bits), an array an ArrayList, a `Map` a LinkedHashMap, a `JavaHashMap` a HashMap.
 */
export type Value = null | boolean | string | number | bigint | Value[] | Map<Value, Value> | JavaValue;
