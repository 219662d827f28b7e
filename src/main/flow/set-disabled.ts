// Switches a flow off or on in its text: one line comes, goes or changes its value, and everything else stays byte for
// byte. It writes no file, and knows no other property.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { isJsonMap } from '../contract/value.ts';
import { readYaml } from './read-yaml.ts';

/** The line of the property. Lines of a text block are further right, so that none is taken for it. */
const disabledLine = /^(["']?)disabled\1[ \t]*:[ \t]*(?<value>[^\s#]*)(?<rest>[^\r\n]*)(?<end>\r\n|\r|\n|$)/m;
/** Behind this line it is put: the last of the two that every flow has, where it stands in one line. */
const nameLine = /^(?:id|namespace)[ \t]*:[^\r\n]*(?:\r\n|\r|\n|$)/gm;

/**
 * The text with the flow switched off or on; the same text where it is so already. Switching off and on again gives the
 * text that there was. Answers FLOW_INVALID where the text is no map that can be read, or is not written in lines.
 */
export function setDisabled(source: string, isDisabled: boolean): Result<string> {
  const before = valueIn(source);
  if (before === undefined) return fail(cannot(isDisabled, 'its text cannot be read'));
  if (before === isDisabled) return ok(source);
  const changed = isDisabled ? switchOff(source) : switchOn(source);
  // The result is read again, since the pattern of a line says less than a parser.
  return valueIn(changed) === isDisabled
    ? ok(changed)
    : fail(cannot(isDisabled, 'its text is not written as lines of "name: value"'));
}

/** Whether the text switches its flow off; undefined where it is no YAML map. */
function valueIn(source: string): boolean | undefined {
  const { value, problems } = readYaml(source);
  if (problems.length > 0 || !isJsonMap(value)) return undefined;
  return value.get('disabled') === true;
}

function switchOff(source: string): string {
  if (disabledLine.test(source)) return source.replace(disabledLine, (line) => withValue(line, 'true'));
  const last = [...source.matchAll(nameLine)].at(-1);
  if (last === undefined) return source;
  const at = last.index + last[0].length;
  const [lineBreak = '\n'] = /\r\n|\r|\n/.exec(source) ?? [];
  const hasEnd = /[\r\n]$/.test(last[0]);
  const line = hasEnd ? `disabled: true${lineBreak}` : `${lineBreak}disabled: true`;
  return source.slice(0, at) + line + source.slice(at);
}

/** A bare line goes away whole, as it came, with the break before it where it is the last; one with a comment keeps that. */
function switchOn(source: string): string {
  const { 0: line = '', index = 0, groups } = disabledLine.exec(source) ?? {};
  const { rest = '', end = '' } = groups ?? {};
  const before = source.slice(0, index);
  const behind = source.slice(index + line.length);
  if (rest.trim() !== '') return before + withValue(line, 'false') + behind;
  return (end === '' ? before.replace(/(?:\r\n|\r|\n)$/, '') : before) + behind;
}

function withValue(line: string, value: string): string {
  return line.replace(/(:[ \t]*)[^\s#]*/, (_, lead: string) => `${lead.length === 1 ? ': ' : lead}${value}`);
}

function cannot(isDisabled: boolean, why: string) {
  return createError('FLOW_INVALID', `Cannot ${isDisabled ? 'disable' : 'enable'} flow: ${why}`);
}
