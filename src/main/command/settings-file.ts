// A settings file (`hookbench.yaml`, or the user's own) → what it gives, with line and column of everything.
// Scalars stay the texts that stand there: `kestra: 2.0` must not become the number 2.
import { dirname } from 'node:path';
import { isAlias, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { createError, type ErrorPlace, type ErrorValue } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { isSettingName, settingNames } from './flag.ts';
import { absoluteText, type GivenSetting, passedOver, type SettingSource } from './setting-source.ts';

/** A settings file that was read. */
export interface SettingsFile {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** Settings that this file may not set, each with the reason. */
  readonly refused: Readonly<Partial<Record<keyof Settings, string>>>;
}

/**
 * The settings of a file: one YAML map. Folders are relative to the file's own folder, not to where the program was
 * started: the file goes with its folder.
 */
export function settingsOfFile(settingsFile: SettingsFile): SettingSource {
  const lines = new LineCounter();
  const document = parseDocument(settingsFile.text, { lineCounter: lines, prettyErrors: false });
  const reading: Reading = { settingsFile, lines, given: new Map(), errors: [], remarks: [] };
  for (const { message, pos } of document.errors) {
    reading.errors.push(createError('SETTING_INVALID', `Cannot read settings: ${message}`, placeAt(reading, pos[0])));
  }
  const root = document.contents;
  if (isMap(root)) {
    for (const pair of root.items) readMember(reading, pair);
  } else if (reading.errors.length === 0 && !isEmpty(root)) {
    const place = placeOf(reading, root);
    reading.errors.push(createError('SETTING_INVALID', 'Cannot read settings: the file is not a map of names', place));
  }
  return reading;
}

/** What is collected while the file is read; faults do not stop it. */
interface Reading {
  readonly settingsFile: SettingsFile;
  readonly lines: LineCounter;
  readonly given: Map<keyof Settings, GivenSetting>;
  readonly errors: ErrorValue[];
  readonly remarks: ErrorValue[];
}

/** A name that is no setting is passed over with a remark: a file may be shared with a newer version. */
function readMember(reading: Reading, { key, value }: Pair): void {
  const { settingsFile, given, errors, remarks } = reading;
  const field = String(isScalar(key) ? key.value : key);
  const place = { ...placeOf(reading, isEmpty(value) ? key : value), field };
  if (!isSettingName(field)) {
    remarks.push({ ...passedOver(`Setting "${field}"`, field, settingNames()), ...placeOf(reading, key), field });
    return;
  }
  const refusal = settingsFile.refused[field];
  if (refusal !== undefined) {
    remarks.push(createError('SETTING_INVALID', `Setting "${field}" is passed over: ${refusal}`, place));
    return;
  }
  if (isEmpty(value)) return;
  if (!isScalar(value)) {
    const kind = isAlias(value) ? 'an alias' : 'a list or a map';
    errors.push(createError('SETTING_INVALID', `Cannot read setting "${field}": ${kind} is not a single value`, place));
    return;
  }
  const text = absoluteText(field, value.source ?? String(value.value), dirname(settingsFile.file));
  given.set(field, { text, origin: `setting "${field}"`, place });
}

/** `port:` without a value sets nothing. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function placeOf(reading: Reading, node: unknown): ErrorPlace {
  const range = isNode(node) ? node.range : undefined;
  return range === undefined || range === null ? { file: reading.settingsFile.file } : placeAt(reading, range[0]);
}

function placeAt({ settingsFile, lines }: Reading, offset: number): ErrorPlace {
  const { line, col } = lines.linePos(offset);
  return { file: settingsFile.file, line, column: col };
}
