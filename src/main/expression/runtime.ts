// The operations that generated code can call, and nothing else: what stands in this table is all that a
// template can ever reach.
import { JavaDouble } from '../contract/value.ts';
import { coalesce, coalesceUndefined, orNull } from './attempt.ts';
import { chosen, connected, not, satisfied } from './condition.ts';
import { createHashMap } from './hash-map.ts';
import {
  applyFilter,
  applyTest,
  bind,
  callFunction,
  callMacro,
  printBlock,
  printedBlock,
  range,
  refuseArgument,
  refuseParent,
  unknownFilter,
  unknownFunction,
  unknownTest,
} from './invoke.ts';
import { nextTurn, startLoop, wasEmpty } from './loop.ts';
import { callMember, member } from './member.ts';
import { contains, isIn } from './membership.ts';
import {
  add,
  concatenate,
  divide,
  equal,
  greater,
  greaterOrEqual,
  less,
  lessOrEqual,
  minus,
  multiply,
  notEqual,
  plus,
  remainder,
  subtract,
} from './operators.ts';
import { captured, print, writeText } from './print.ts';
import { assign, define, variable } from './scope.ts';
import type { JavaHashMap, Value } from './value.ts';

/** A literal with a point. */
function double(value: number): JavaDouble {
  return new JavaDouble(value);
}

/** A map literal: Pebble makes a HashMap just large enough for its entries, so its order is not that of writing. */
function map(entries: readonly (readonly [Value, Value])[]): JavaHashMap {
  return createHashMap(entries, Math.ceil(entries.length / 0.75));
}

/** The table; generated code gets it as its first argument. Frozen, for all templates share it. */
export const runtime = Object.freeze({
  add,
  applyFilter,
  applyTest,
  assign,
  bind,
  callFunction,
  callMacro,
  callMember,
  captured,
  chosen,
  coalesce,
  coalesceUndefined,
  concatenate,
  connected,
  contains,
  define,
  divide,
  double,
  equal,
  greater,
  greaterOrEqual,
  isIn,
  less,
  lessOrEqual,
  map,
  member,
  minus,
  multiply,
  nextTurn,
  not,
  notEqual,
  orNull,
  plus,
  print,
  printBlock,
  printedBlock,
  range,
  refuseArgument,
  refuseParent,
  remainder,
  satisfied,
  startLoop,
  subtract,
  unknownFilter,
  unknownFunction,
  unknownTest,
  variable,
  wasEmpty,
  writeText,
});
