// Methods of `java.lang.String` and `java.lang.Character` that a template can call. Integer literals are Longs,
// so methods with an `int` are reached by variables alone, as in Kestra.
import { trimJava } from './java-trim.ts';
import { castText, itemsOf } from './argument.ts';
import { hashText } from './hash-order.ts';
import { defineMethods } from './java-method.ts';
import { raiseJava } from './raise.ts';
import { compileRegex, type JavaRegex } from './regex/java-regex.ts';
import { replaceRegex } from './regex/replace-regex.ts';
import { splitRegex } from './regex/split-regex.ts';
import { checkTextSize } from './text-size.ts';
import { toText } from './to-text.ts';
import { JavaArray, JavaBytes, JavaCharacter, JavaObject, type Value } from './value.ts';

/** Methods of texts. What depends on a locale follows en_US, in which Kestra's answers were recorded. */
export const textMethods = defineMethods<string>({
  'length()': (text) => text.length,
  'isEmpty()': (text) => text === '',
  'isBlank()': (text) => strip(text) === '',
  'toUpperCase()': (text) => text.toUpperCase(),
  'toLowerCase()': (text) => text.toLowerCase(),
  'trim()': (text) => trimJava(text),
  'strip()': (text) => strip(text),
  'stripLeading()': (text) => text.trimStart(),
  'stripTrailing()': (text) => text.trimEnd(),
  'stripIndent()': (text) => text,
  'intern()': (text) => text,
  'toString()': (text) => text,
  'hashCode()': (text) => hashText(text),
  'getBytes()': (text) => new JavaBytes(new TextEncoder().encode(text)),
  'toCharArray()': (text) =>
    new JavaArray(
      Array.from(text, (unit) => new JavaCharacter(unit)),
      'char',
    ),
  'lines()': () => createStream(),
  'chars()': () => createStream('IntPipeline'),
  'codePoints()': () => createStream('IntPipeline'),
  'concat(String)': (text, [other = null]) => text + toText(other),
  'replace(CharSequence, CharSequence)': (text, [from = null, to = null]) =>
    text.replaceAll(toText(from), () => toText(to)),
  'replaceAll(String, String)': (text, [regex = null, to = null]) => replaceRegex(regexOf(regex), text, toText(to)),
  'replaceFirst(String, String)': (text, [regex = null, to = null]) =>
    replaceRegex(firstOnly(regexOf(regex)), text, toText(to)),
  'startsWith(String)': (text, [start = null]) => text.startsWith(toText(start)),
  'endsWith(String)': (text, [end = null]) => text.endsWith(toText(end)),
  'indexOf(String)': (text, [part = null]) => text.indexOf(toText(part)),
  'lastIndexOf(String)': (text, [part = null]) => text.lastIndexOf(toText(part)),
  'contains(CharSequence)': (text, [part = null]) => text.includes(toText(part)),
  'contentEquals(CharSequence)': (text, [other = null]) => text === toText(other),
  'equals(Object)': (text, [other = null]) => text === other,
  'equalsIgnoreCase(String)': (text, [other = null]) =>
    other !== null && text.toUpperCase() === toText(other).toUpperCase(),
  'compareTo(String)': (text, [other = null]) => compareTexts(text, toText(other)),
  'compareToIgnoreCase(String)': (text, [other = null]) =>
    compareTexts(text.toLowerCase(), toText(other).toLowerCase()),
  'matches(String)': (text, [regex = null]) => regexOf(regex).matches(text),
  'split(String)': (text, [regex = null]) => new JavaArray(splitRegex(regexOf(regex), text, 0)),
  'split(String, int)': (text, [regex = null, limit = null]) =>
    new JavaArray(splitRegex(regexOf(regex), text, Number(limit))),
  'charAt(int)': (text, [index = null]) => new JavaCharacter(text.charAt(inRange(Number(index), text.length - 1))),
  'codePointAt(int)': (text, [index = null]) => text.codePointAt(inRange(Number(index), text.length - 1)) ?? 0,
  'substring(int)': (text, [start = null]) => text.slice(inRange(Number(start), text.length)),
  'substring(int, int)': (text, [start = null, end = null]) =>
    text.slice(inRange(Number(start), Number(end)), inRange(Number(end), text.length)),
  'valueOf(Object)': (_, [value = null]) => toText(value),
  'join(CharSequence, Collection)': (_, [separator = null, items = null]) =>
    (itemsOf(items) ?? []).map(castText).join(toText(separator)),
  'repeat(int)': (text, [count = null]) => repeat(text, Number(count)),
  'indent(int)': (text, [count = null]) =>
    text.replace(/^(?!$)/gm, () => ' '.repeat(inRange(Number(count), 1000))).replace(/\n?$/, '\n'),
});

/** Methods of single characters, as `first` gives them. */
export const characterMethods = defineMethods<JavaCharacter>({
  'charValue()': (character) => character,
  'toString()': ({ value }) => value,
  'hashCode()': ({ value }) => value.charCodeAt(0),
});

/** A Java stream, which a template can hold but not read. */
export function createStream(pipeline: 'IntPipeline' | 'ReferencePipeline' = 'ReferencePipeline'): Value {
  const className = `java.util.stream.${pipeline}$Head`;
  return new JavaObject(className, new Map(), `${className}@1b28cdfa`);
}

function strip(text: string): string {
  return text.trim();
}

function regexOf(pattern: Value): JavaRegex {
  const regex = compileRegex(toText(pattern));
  return regex.ok ? regex.value : raiseJava('java.util.regex.PatternSyntaxException', regex.error.message);
}

/** The same pattern, but satisfied with one match: `replaceFirst` is then the replacing of all. */
function firstOnly(regex: JavaRegex): JavaRegex {
  return {
    ...regex,
    *findAll(text) {
      for (const match of regex.findAll(text)) {
        yield match;
        return;
      }
    },
  };
}

/** `String.compareTo`: the difference of the first units that differ, else of the lengths. */
function compareTexts(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function repeat(text: string, count: number): string {
  if (count < 0) raiseJava('java.lang.IllegalArgumentException', `count is negative: ${count}`);
  checkTextSize(text.length * count);
  return text.repeat(count);
}

/** Java's own text for all of them, close enough to its several wordings. */
function inRange(index: number, max: number): number {
  if (index >= 0 && index <= max) return index;
  return raiseJava('java.lang.StringIndexOutOfBoundsException', `Index ${index} out of bounds for length ${max}`);
}
