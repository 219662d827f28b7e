// The Java class name of a value: what `className` prints and what Java names in its own errors.
// Source: `getClass().getName()` on Kestra 1.3.19 and 2.0.0.
import { JavaDouble } from '../contract/value.ts';
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
  type Value,
} from './value.ts';

/**
 * Java's name of a value's class; `null` for null, which has none. It tells an Integer from a Long, which looks the
 * same when it is printed.
 */
export function classNameOf(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'java.lang.String';
    case 'number':
      return 'java.lang.Integer';
    case 'bigint':
      return BigInt.asIntN(64, value) === value ? 'java.lang.Long' : 'java.math.BigInteger';
    case 'boolean':
      return 'java.lang.Boolean';
    default:
      return value === null ? 'null' : classNameOfObject(value);
  }
}

/** The name without its package: `ArrayList`. */
export function simpleClassNameOf(value: Value): string {
  const name = classNameOf(value);
  return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
}

function classNameOfObject(value: Exclude<Value, null | boolean | string | number | bigint>): string {
  if (Array.isArray(value)) return 'java.util.ArrayList';
  if (value instanceof JavaHashMap) return 'java.util.HashMap';
  if (value instanceof Map) return 'java.util.LinkedHashMap';
  if (value instanceof JavaDouble) return 'java.lang.Double';
  if (value instanceof JavaFloat) return 'java.lang.Float';
  if (value instanceof JavaBigInteger) return 'java.math.BigInteger';
  if (value instanceof JavaBigDecimal) return 'java.math.BigDecimal';
  if (value instanceof JavaCharacter) return 'java.lang.Character';
  if (value instanceof JavaInstant) return 'java.time.Instant';
  if (value instanceof JavaArray) return `[L${value.componentClassName};`;
  if (value instanceof JavaBytes) return '[B';
  if (value instanceof JavaCollection) {
    // The names are those of a LinkedHashMap, which is what maps of JSON are.
    return value.kind === 'set' ? 'java.util.LinkedHashMap$LinkedKeySet' : 'java.util.LinkedHashMap$LinkedValues';
  }
  if (value instanceof JavaEntry) {
    return value.map instanceof JavaHashMap ? 'java.util.HashMap$Node' : 'java.util.LinkedHashMap$Entry';
  }
  if (value instanceof JavaLoop) return 'io.pebbletemplates.pebble.node.ForNode$LoopVariables';
  if (value instanceof JavaEnum) return value.className;
  return value.className;
}
