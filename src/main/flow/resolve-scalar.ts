// What a scalar of a YAML file is to Kestra: text, number, boolean or null. Kestra reads YAML through
// Jackson on SnakeYAML, so YAML 1.1's words and octal numbers count, dates and sexagesimal numbers do not.
// Source: Jackson's YAMLParser; `yaml-octal-label`, `tasks-null` in the recorded verdicts.
import { JavaDouble, type JsonValue, toJavaInteger } from '../contract/value.ts';

const trueWords = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/;
const falseWords = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/;
const nullWords = /^(?:~|null|Null|NULL)$/;
// `0` alone is decimal; with more digits behind it, it is octal, so `08` is no number but a text.
const integer = /^([-+]?)(?:0b_*([01_]+)|0([0-7_]+)|0x([0-9a-fA-F_]+)|(0|[1-9][0-9_]*))$/;
const double =
  /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*[eE][-+]?[0-9]+|\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?)$/;
const infinite = /^([-+]?)\.(?:inf|Inf|INF)$/;
const notNumber = /^\.(?:nan|NaN|NAN)$/;
// Turning digits into a number takes time with the square of their count; nobody writes a thousand.
const digitsMax = 1000;

/** Reads a scalar that stands without quotes. Nothing at all is the empty text, not null. */
export function resolvePlainScalar(text: string): JsonValue {
  if (text === '') return '';
  if (nullWords.test(text)) return null;
  if (trueWords.test(text)) return true;
  if (falseWords.test(text)) return false;
  return resolveNumber(text) ?? text;
}

/** Reads a scalar with a tag such as `!!int`; an unknown tag makes it a text. */
export function resolveTaggedScalar(tag: string, text: string): JsonValue {
  const name = /^tag:yaml\.org,2002:(int|float|bool|null)$/.exec(tag)?.[1];
  if (name === undefined) return text;
  const value = name === 'null' ? null : resolvePlainScalar(text);
  return name === 'float' && typeof value === 'number' ? new JavaDouble(value) : value;
}

function resolveNumber(text: string): JsonValue | undefined {
  if (text.length > digitsMax) return undefined;
  const whole = integer.exec(text);
  if (whole !== null) return resolveInteger(whole);
  if (double.test(text)) return new JavaDouble(Number(text.replaceAll('_', '')));
  const unbounded = infinite.exec(text);
  if (unbounded !== null) return new JavaDouble(unbounded[1] === '-' ? -Infinity : Infinity);
  return notNumber.test(text) ? new JavaDouble(Number.NaN) : undefined;
}

function resolveInteger([, sign, binary, octal, hex, decimal]: RegExpExecArray): JsonValue | undefined {
  const prefixed = [
    ['0b', binary],
    ['0o', octal],
    ['0x', hex],
    ['', decimal],
  ] as const;
  const [prefix, digits] = prefixed.find(([, each]) => each !== undefined) ?? ['', '0'];
  const bare = (digits ?? '').replaceAll('_', '');
  if (bare === '') return undefined;
  const size = BigInt(prefix + bare);
  return toJavaInteger(sign === '-' ? -size : size);
}
