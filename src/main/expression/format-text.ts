// Java's `String.format` for the conversions that values of templates can meet: texts, integers, floating-point
// numbers, characters, Booleans and hash codes. Dates (`%t`) and hexadecimal floats are not here.
// Source: java.util.Formatter, with its messages.
import { formatFloating, formatInteger } from './format-number.ts';
import { hashValue } from './hash-map.ts';
import { classNameOf } from './java-class.ts';
import { isFractional, isIntegral } from './argument.ts';
import { raiseJava } from './raise.ts';
import { checkTextSize } from './text-size.ts';
import { toText } from './to-text.ts';
import { JavaCharacter, type Value } from './value.ts';

/** One `%…` of a format: `%1$-10.3s` has an index, flags, a width, a precision and a conversion. */
export interface FormatSpecifier {
  readonly text: string;
  readonly flags: string;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  readonly conversion: string;
}

// A width of millions would be memory for a handful of letters.
const widthMax = 100_000;

/** Fills a format; what is wrong with it stops as in Java: at the first specifier that fails, from the left. */
export function formatText(format: string, values: readonly Value[]): string {
  let next = 0;
  let previous = -1;
  let size = format.length;
  return format.replaceAll(
    /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])|%/g,
    (text, index?: string, flags = '', width?: string, precision?: string, conversion?: string) => {
      if (conversion === undefined) return raiseFormat('UnknownFormatConversionException', "Conversion = '%'");
      const specifier = { text, flags, width: toSize(width), precision: toSize(precision), conversion };
      if (conversion === 'n') return '\n';
      if (conversion === '%') return pad('%', specifier);
      // `<` stands for the value before, which does not count as taking the next one.
      if (flags.includes('<')) {
        if (previous < 0) return raiseFormat('MissingFormatArgumentException', `Format specifier '${text}'`);
      } else {
        previous = index === undefined ? next++ : Number(index) - 1;
      }
      const value = values[previous];
      if (value === undefined) return raiseFormat('MissingFormatArgumentException', `Format specifier '${text}'`);
      const converted = convert(specifier, value);
      size += converted.length;
      checkTextSize(size);
      return converted;
    },
  );
}

function toSize(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  const size = Number(digits);
  return size <= widthMax ? size : raiseFormat('IllegalFormatWidthException', digits);
}

function convert(specifier: FormatSpecifier, value: Value): string {
  const { conversion, flags, width, precision, text } = specifier;
  if (width === undefined && /[-0]/.test(flags)) return raiseFormat('MissingFormatWidthException', text);
  if (precision !== undefined && /[dxoc]/i.test(conversion)) {
    return raiseFormat('IllegalFormatPrecisionException', String(precision));
  }
  switch (conversion.toLowerCase()) {
    case 's':
      return finish(toText(value), specifier);
    case 'b':
      return finish(String(typeof value === 'boolean' ? value : value !== null), specifier);
    case 'h':
      return finish(value === null ? 'null' : (hashValue(value) >>> 0).toString(16), specifier);
    case 'c':
      return finish(value === null ? 'null' : toCharacter(specifier, value), specifier);
    case 'd':
    case 'x':
    case 'o':
      if (conversion === 'D' || conversion === 'O') break;
      if (value === null) return finish('null', { ...specifier, precision: undefined });
      if (!isIntegral(value)) return raiseMismatch(specifier, value);
      return raiseCase(formatInteger(specifier, value), specifier);
    case 'f':
    case 'e':
    case 'g':
      if (conversion === 'F') break;
      if (value === null) return finish('null', { ...specifier, precision: undefined });
      if (!isFractional(value)) return raiseMismatch(specifier, value);
      return raiseCase(formatFloating(specifier, value), specifier);
    default:
      break;
  }
  return raiseFormat('UnknownFormatConversionException', `Conversion = '${conversion}'`);
}

/** Java takes an Integer for a code point, but no Long, so a literal fails. */
function toCharacter(specifier: FormatSpecifier, value: Value): string {
  if (value instanceof JavaCharacter) return value.value;
  if (typeof value === 'number') return String.fromCodePoint(value);
  return raiseMismatch(specifier, value);
}

/** For texts the precision is the most characters that are shown. */
function finish(text: string, specifier: FormatSpecifier): string {
  return pad(raiseCase(text.slice(0, specifier.precision ?? text.length), specifier), specifier);
}

function raiseCase(text: string, { conversion }: FormatSpecifier): string {
  return /[A-Z]/.test(conversion) ? text.toUpperCase() : text;
}

function pad(text: string, { flags, width = 0 }: FormatSpecifier): string {
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}

function raiseMismatch(specifier: FormatSpecifier, value: Value): never {
  return raiseFormat('IllegalFormatConversionException', `${specifier.conversion} != ${classNameOf(value)}`);
}

function raiseFormat(className: string, text: string): never {
  return raiseJava(`java.util.${className}`, text);
}
