// Changes one setting within the text of a settings file and leaves every other byte as it is: comments, blank lines and
// what a newer version wrote are the user's. What cannot be changed so is refused and never written anew.
import { isMap, isScalar, type Pair, parseDocument } from 'yaml';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { settingsOfFile } from './settings-file.ts';

/** What is changed; without a value the setting is taken out. */
export interface SettingChange {
  readonly file: string;
  readonly text: string;
  readonly name: keyof Settings;
  readonly value?: string;
}

/** The changed text. Answers SETTING_INVALID, with the place, for a text that is no settings file. */
export function changeSetting(change: SettingChange): Result<string> {
  const fault = settingsOfFile({ ...change, refused: {} }).errors.find(({ field }) => field === undefined);
  if (fault !== undefined) return fail(fault);
  const changed = change.value === undefined ? takeOut(change) : put(change, change.value);
  if (isAsWished(change, changed)) return ok(changed);
  const message = `Cannot change setting "${change.name}": the form of the file is one that only an editor can change`;
  return fail(createError('SETTING_INVALID', message, { file: change.file, field: change.name }));
}

/** The value takes the place of the one that stands there; a setting that is not there becomes the last line. */
function put({ text, name }: SettingChange, value: string): string {
  const written = quote(value);
  const pair = findPair(text, name);
  if (pair === undefined) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${name}: ${written}\n`;
  const [start, end] = rangeOf(pair.value);
  // `port:` has its place right behind the colon.
  return start === end
    ? `${text.slice(0, start)} ${written}${text.slice(end)}`
    : text.slice(0, start) + written + text.slice(end);
}

/** Takes its lines along, and a remark that stands behind the value. */
function takeOut({ text, name }: SettingChange): string {
  const pair = findPair(text, name);
  if (pair === undefined) return text;
  const [start] = rangeOf(pair.key);
  const [, end] = rangeOf(pair.value);
  const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
  return text.slice(0, start) + (lineEnd < 0 ? '' : text.slice(lineEnd + 1));
}

function findPair(text: string, name: string): Pair | undefined {
  const root = parseDocument(text).contents;
  return isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
}

/** From the first character of a value up to but without what is behind it. */
function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = isScalar(node) ? node.range : undefined;
  return range === undefined || range === null ? [0, 0] : [range[0], range[1]];
}

/** Words and numbers stand bare, as people write them; anything else is put in quotes that YAML and JSON share. */
function quote(value: string): string {
  return /^[A-Za-z0-9/][\w./:-]*$/.test(value) && !value.endsWith(':') ? value : JSON.stringify(value);
}

/** The file as the next start reads it: this one setting is as it was wished, and nothing else is another. */
function isAsWished(change: SettingChange, changed: string): boolean {
  const [before, after] = [change.text, changed].map((text) => settingsOfFile({ ...change, text, refused: {} }));
  if (before === undefined || after === undefined || after.errors.length > before.errors.length) return false;
  const told = (given: typeof before.given) =>
    JSON.stringify([...given].filter(([name]) => name !== change.name).map(([name, { text }]) => [name, text]));
  const isOtherwiseSame = told(before.given) === told(after.given) && before.remarks.length === after.remarks.length;
  return isOtherwiseSame && after.given.has(change.name) === (change.value !== undefined);
}
