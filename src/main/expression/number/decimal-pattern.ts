// A DecimalFormat pattern such as `#,##0.00;(#)` taken apart. Source: java.text.DecimalFormat.applyPattern,
// with its messages. Currencies and locales other than en-US are not here.
import { raiseJava } from '../raise.ts';

/** What a pattern says. Prefix and suffix hold the percent sign and what was quoted. */
export interface DecimalPattern {
  readonly positivePrefix: string;
  readonly positiveSuffix: string;
  readonly negativePrefix: string;
  readonly negativeSuffix: string;
  readonly integerDigitsMin: number;
  readonly integerDigitsMax: number;
  readonly fractionDigitsMin: number;
  readonly fractionDigitsMax: number;
  /** 0 where there is no grouping. */
  readonly groupingSize: number;
  /** Power of ten that values are multiplied by: 2 for percent, 3 for per mille. */
  readonly power: 0 | 2 | 3;
  /** At least so many digits of the exponent; 0 without exponent. */
  readonly exponentDigitsMin: number;
  readonly alwaysShowsPoint: boolean;
}

interface Half {
  readonly prefix: string;
  readonly numberPart: string;
  readonly suffix: string;
  readonly power: 0 | 2 | 3;
  /** What follows the half: the other one. */
  readonly rest: string | undefined;
}

/**
 * Reads a pattern; stops with IllegalArgumentException where Java does. Of a second half behind `;` only prefix and
 * suffix count; where they say nothing new, a minus sign marks what is negative.
 */
export function parseDecimalPattern(pattern: string): DecimalPattern {
  const positive = readHalf(pattern, pattern);
  const negative = positive.rest === undefined ? undefined : readHalf(positive.rest, pattern);
  const isSame = negative?.prefix === positive.prefix && negative.suffix === positive.suffix;
  return {
    positivePrefix: positive.prefix,
    positiveSuffix: positive.suffix,
    negativePrefix: negative === undefined || isSame ? `-${positive.prefix}` : negative.prefix,
    negativeSuffix: negative === undefined || isSame ? positive.suffix : negative.suffix,
    power: positive.power,
    ...readDigits(positive.numberPart, pattern),
  };
}

/** Cuts one half into what stands before, in and behind its digits. */
function readHalf(half: string, pattern: string): Half {
  const affixes = ['', ''];
  let numberPart = '';
  let power: 0 | 2 | 3 = 0;
  // Before the digits, in them, behind them: digits may not begin a second time.
  let phase = 0;
  let isQuoted = false;
  for (let at = 0; at < half.length; at++) {
    const character = half.charAt(at);
    // An `E` is an exponent only with a zero behind it, and a letter like any other everywhere else.
    const isExponent = phase === 1 && !isQuoted && /^E0+/.test(half.slice(at));
    if (!isQuoted && (/[#0,.]/.test(character) || isExponent)) {
      if (phase === 2) return raisePattern(`Unquoted special character '${character}' in pattern "${pattern}"`);
      phase = 1;
      numberPart += character;
      continue;
    }
    if (phase === 1) phase = 2;
    const side = phase === 2 ? 1 : 0;
    if (character === "'") {
      if (half[at + 1] === "'") affixes[side] += half.charAt(at++);
      else isQuoted = !isQuoted;
    } else if (!isQuoted && character === ';') {
      return { prefix: affixes[0] ?? '', numberPart, suffix: affixes[1] ?? '', power, rest: half.slice(at + 1) };
    } else {
      if (!isQuoted && (character === '%' || character === '\u2030')) {
        if (power !== 0) return raisePattern(`Too many percent/per mille characters in pattern "${pattern}"`);
        power = character === '%' ? 2 : 3;
      }
      affixes[side] += !isQuoted && character === '\u00a4' ? '$' : character;
    }
  }
  return { prefix: affixes[0] ?? '', numberPart, suffix: affixes[1] ?? '', power, rest: undefined };
}

type Digits = Omit<DecimalPattern, 'positivePrefix' | 'positiveSuffix' | 'negativePrefix' | 'negativeSuffix' | 'power'>;

/** A grouping comma counts by its distance to the point, so that of several only the last matters. */
function readDigits(numberPart: string, pattern: string): Digits {
  const [mantissa = '', exponent = ''] = numberPart.split('E');
  const digits = mantissa.replaceAll(',', '');
  if (digits.indexOf('.') !== digits.lastIndexOf('.')) {
    return raisePattern(`Multiple decimal separators in pattern "${pattern}"`);
  }
  const pointAt = digits.indexOf('.');
  const signs = digits.replace('.', '');
  // Digits that must be shown stand side by side around the point.
  if (/0#+0/.test(signs)) return raisePattern(`Unexpected '0' in pattern "${pattern}"`);
  const groupingAt = mantissa.split('.')[0]?.lastIndexOf(',') ?? -1;
  const groupingSize = groupingAt === -1 ? 0 : (mantissa.split('.')[0]?.length ?? 0) - groupingAt - 1;
  if (groupingAt !== -1 && groupingSize === 0) return raisePattern(`Malformed pattern "${pattern}"`);
  if (exponent !== '' && groupingSize > 0) return raisePattern(`Malformed exponential pattern "${pattern}"`);
  return {
    ...countDigits(signs, pointAt, exponent !== ''),
    groupingSize,
    exponentDigitsMin: exponent.length,
    alwaysShowsPoint: pointAt === 0 || (pointAt !== -1 && pointAt === signs.length),
  };
}

type Counts = Pick<DecimalPattern, 'integerDigitsMin' | 'integerDigitsMax' | 'fractionDigitsMin' | 'fractionDigitsMax'>;

/**
 * Follows `applyPattern`'s own counting of `#` left, `0`, and `#` right, since its odd cases show in what is printed.
 */
function countDigits(signs: string, pointAt: number, hasExponent: boolean): Counts {
  let left = /^#*/.exec(signs)?.[0].length ?? 0;
  let zeros = /0/.exec(signs) === null ? 0 : signs.lastIndexOf('0') - signs.indexOf('0') + 1;
  // A pattern of `#` alone with a point gets one zero before the point, or behind it where none stands before.
  if (zeros === 0 && left > 0 && pointAt >= 0) {
    left = Math.max(pointAt, 1) - 1;
    zeros = 1;
  }
  const point = pointAt >= 0 ? pointAt : signs.length;
  const integerDigitsMin = point - left;
  return {
    integerDigitsMin,
    integerDigitsMax: hasExponent ? left + integerDigitsMin : Number.POSITIVE_INFINITY,
    fractionDigitsMin: pointAt >= 0 ? Math.max(left + zeros - pointAt, 0) : 0,
    fractionDigitsMax: pointAt >= 0 ? signs.length - pointAt : 0,
  };
}

function raisePattern(text: string): never {
  return raiseJava('java.lang.IllegalArgumentException', text);
}
