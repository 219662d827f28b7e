// The functions of jq on times: seconds since 1970, and "broken down" times as arrays. Always in UTC.
// Source: the jq 1.6 manual; the letters of `strftime` and `strptime` are those of C.
import type { JsonValue } from '../../contract/value.ts';
import { fromNumber } from './jq-arithmetic.ts';
import { raiseJq } from './jq-failure.ts';
import { kindOf, toNumber } from './jq-order.ts';
import type { JqRun } from './jq-scope.ts';
import { printTime, readTime } from './jq-strftime.ts';

type DateBuiltin = (input: JsonValue, operands: readonly JsonValue[], run: JqRun) => JsonValue;

/** By `name/count`. */
export const dateBuiltins: readonly (readonly [string, DateBuiltin])[] = [
  ['now/0', (_input, _operands, run) => fromNumber(Number(run.nowNanos() / 1000n) / 1e6)],
  ['gmtime/0', (input) => breakDown(secondsOf(input))],
  // The zone of the machine must not show, so local time is UTC.
  ['localtime/0', (input) => breakDown(secondsOf(input))],
  ['mktime/0', (input) => fromNumber(Math.floor(secondsOf(input)))],
  ['strftime/1', (input, [format = null]) => printTime(secondsOf(input), textOf(format))],
  ['strflocaltime/1', (input, [format = null]) => printTime(secondsOf(input), textOf(format))],
  ['strptime/1', (input, [format = null]) => breakDown(readTime(textOf(input), textOf(format)))],
];

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : raiseJq(`${kindOf(value)} is no string`);
}

/**
 * Seconds of a number or of a broken down time. The year is put in afterwards, since `Date.UTC` takes years below 100
 * for those of the 20th century.
 */
function secondsOf(value: JsonValue): number {
  if (!Array.isArray(value)) {
    return kindOf(value) === 'number' ? toNumber(value) : raiseJq('mktime requires array of 6 numbers');
  }
  const [year = Number.NaN, month = 0, day = 1, hour = 0, minute = 0, second = 0] = value.map(toNumber);
  const ms = Date.UTC(2000, month, day, hour, minute, 0) + second * 1000;
  const moved = new Date(ms);
  moved.setUTCFullYear(moved.getUTCFullYear() + year - 2000);
  return Number.isNaN(moved.getTime()) ? raiseJq('invalid broken down time') : moved.getTime() / 1000;
}

/** Year, month from 0, day, hour, minute, second, day of the week, day of the year from 0. */
function breakDown(seconds: number): JsonValue {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return raiseJq('time out of range');
  const startOfYear = Date.UTC(date.getUTCFullYear(), 0, 1);
  const wholeSecond = date.getUTCSeconds();
  return [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    // The fraction stays with the seconds, as in jq.
    fromNumber(wholeSecond + (seconds - Math.floor(seconds))),
    date.getUTCDay(),
    Math.floor((date.getTime() - startOfYear) / 86_400_000),
  ];
}
