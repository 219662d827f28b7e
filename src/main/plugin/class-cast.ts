// Java's message where a value is of another class than the code took it for.
// Source: `ClassCastException`, seen on Kestra 1.3.19 and 2.0.0 (`labels-number` in the recorded runs).
import type { JsonValue } from '../contract/value.ts';
import { classNameOf } from '../expression/java-class.ts';

/**
 * The message.
 * @param wanted full name of a class of Java's own: `java.lang.String`
 */
export function classCastText(value: JsonValue, wanted: string): string {
  const name = classNameOf(value);
  const where = `(${name} and ${wanted} are in module java.base of loader 'bootstrap')`;
  return `class ${name} cannot be cast to class ${wanted} ${where}`;
}
