// `max(…)` and `min(…)`: the greatest and the smallest of some numbers, compared as Doubles; the value
// itself comes out. Source: Pebble's MaxFunction and MinFunction.
import type { Arguments, TemplateFunction } from '../extension.ts';
import { isNumber, toDouble } from '../number/java-number.ts';
import { raiseJava } from '../raise.ts';
import type { Value } from '../value.ts';

/** Any number of arguments, nulls are stepped over, none gives null. Of equal ones the first stays, with its class. */
export const max: TemplateFunction = {
  name: 'max',
  argumentNames: null,
  call: (parameters) => findExtreme(parameters, 'GREATER_THAN'),
};

/** As `max`; a text among the numbers fails in both, even one of digits. */
export const min: TemplateFunction = {
  name: 'min',
  argumentNames: null,
  call: (parameters) => findExtreme(parameters, 'LESS_THAN'),
};

function findExtreme(parameters: Arguments, comparison: 'GREATER_THAN' | 'LESS_THAN'): Value {
  let extreme: Value = null;
  for (const value of parameters.values()) {
    if (extreme === null) extreme = value;
    else if (value !== null && beats(value, extreme, comparison)) extreme = value;
  }
  return extreme;
}

function beats(value: Value, extreme: Value, comparison: 'GREATER_THAN' | 'LESS_THAN'): boolean {
  if (!isNumber(value) || !isNumber(extreme)) {
    // Pebble's `OperatorUtils` tells the name of its own enum constant, hence the capitals.
    return raiseJava('java.lang.RuntimeException', `invalid operands for mathematical comparison [${comparison}]`);
  }
  return comparison === 'GREATER_THAN' ? toDouble(value) > toDouble(extreme) : toDouble(value) < toDouble(extreme);
}
