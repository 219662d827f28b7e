// Every filter, function and test of the language, one line each. A new one is its file and its line here.
// Which of them exist in a profile follows from the switch that each names.
import type { Switches } from '../contract/switches.ts';
import type { Extensions, Filter, TemplateFunction, Test } from './extension.ts';
import { abbreviate } from './filter/abbreviate.ts';
import { abs } from './filter/abs.ts';
import { base64decode, base64encode } from './filter/base64.ts';
import { chunk } from './filter/chunk.ts';
import { className } from './filter/class-name.ts';
import { date } from './filter/date.ts';
import { dateAdd } from './filter/date-add.ts';
import { defaultFilter } from './filter/default.ts';
import { distinct } from './filter/distinct.ts';
import { first, last } from './filter/edge-item.ts';
import { keys, values } from './filter/entries.ts';
import { escapeChar } from './filter/escape-char.ts';
import { flatten } from './filter/flatten.ts';
import { format } from './filter/format.ts';
import { md5, sha1, sha256, sha512 } from './filter/hash.ts';
import { indent, nindent } from './filter/indent.ts';
import { join } from './filter/join.ts';
import { jq } from './filter/jq.ts';
import { length } from './filter/length.ts';
import { capitalize, lower, title, upper } from './filter/letter-case.ts';
import { merge } from './filter/merge.ts';
import { nl2br } from './filter/nl2br.ts';
import { number } from './filter/number.ts';
import { numberFormat } from './filter/number-format.ts';
import { regexExtract, regexMatch, regexReplace } from './filter/regex.ts';
import { replace } from './filter/replace.ts';
import { reverse } from './filter/reverse.ts';
import { slice } from './filter/slice.ts';
import { slugify } from './filter/slugify.ts';
import { rsort, sort } from './filter/sort.ts';
import { split } from './filter/split.ts';
import { string } from './filter/string.ts';
import { substringAfter, substringAfterLast, substringBefore, substringBeforeLast } from './filter/substring.ts';
import { endsWith, startsWith } from './filter/text-edge.ts';
import { timestamp, timestampMicro, timestampMilli, timestampNano } from './filter/timestamp.ts';
import { toIon } from './filter/to-ion.ts';
import { json as jsonFilter, toJson } from './filter/to-json.ts';
import { trim } from './filter/trim.ts';
import { urldecode, urlencode } from './filter/url-code.ts';
import { yamlFilter } from './filter/yaml.ts';
import { fetchContext, printContext } from './function/context.ts';
import { currentEachOutput } from './function/current-each-output.ts';
import { dayOfMonth, dayOfWeek, hourOfDay, isWeekend, monthOfYear } from './function/day.ts';
import { decrypt, encrypt } from './function/encryption.ts';
import { env } from './function/env.ts';
import { errorLogs } from './function/error-logs.ts';
import { max, min } from './function/extreme.ts';
import { fileExists, fileSize, isFileEmpty, legacyFileUri, legacyRead, newFileUri, newRead } from './function/file.ts';
import { fromIon } from './function/from-ion.ts';
import { fromJson, json as jsonFunction } from './function/from-json.ts';
import { http } from './function/http.ts';
import { i18n } from './function/i18n.ts';
import { isDayWeekInMonth } from './function/is-day-week-in-month.ts';
import { isLastWorkingDay } from './function/is-last-working-day.ts';
import { isPublicHoliday } from './function/is-public-holiday.ts';
import { kv } from './function/kv.ts';
import { loopOutputs } from './function/loop-outputs.ts';
import { now } from './function/now.ts';
import { id, ksuid, nanoId, uuid } from './function/random-id.ts';
import { randomInt, randomPort } from './function/random-number.ts';
import { range } from './function/range.ts';
import { render, renderOnce } from './function/render.ts';
import { legacySecret, secret } from './function/secret.ts';
import { subflow } from './function/subflow.ts';
import { tasksWithState } from './function/tasks-with-state.ts';
import { yamlFunction } from './function/yaml.ts';
import { defined } from './test/defined.ts';
import { empty } from './test/empty.ts';
import { even, odd } from './test/even.ts';
import { jsonTest } from './test/json.ts';
import { iterable, map } from './test/kind.ts';
import { nullTest } from './test/null.ts';

const filters: readonly Filter[] = [
  abbreviate,
  abs,
  base64decode,
  base64encode,
  capitalize,
  chunk,
  className,
  date,
  dateAdd,
  defaultFilter,
  distinct,
  endsWith,
  escapeChar,
  first,
  flatten,
  format,
  indent,
  join,
  jq,
  jsonFilter,
  keys,
  last,
  length,
  lower,
  md5,
  merge,
  nindent,
  nl2br,
  number,
  numberFormat,
  regexExtract,
  regexMatch,
  regexReplace,
  replace,
  reverse,
  rsort,
  sha1,
  sha256,
  sha512,
  slice,
  slugify,
  sort,
  split,
  startsWith,
  string,
  substringAfter,
  substringAfterLast,
  substringBefore,
  substringBeforeLast,
  timestamp,
  timestampMicro,
  timestampMilli,
  timestampNano,
  title,
  toIon,
  toJson,
  trim,
  upper,
  urldecode,
  urlencode,
  values,
  yamlFilter,
];

const functions: readonly TemplateFunction[] = [
  currentEachOutput,
  dayOfMonth,
  dayOfWeek,
  decrypt,
  encrypt,
  env,
  errorLogs,
  fetchContext,
  fileExists,
  fileSize,
  fromIon,
  fromJson,
  hourOfDay,
  http,
  i18n,
  id,
  isDayWeekInMonth,
  isFileEmpty,
  isLastWorkingDay,
  isPublicHoliday,
  isWeekend,
  jsonFunction,
  ksuid,
  kv,
  legacyFileUri,
  legacyRead,
  legacySecret,
  loopOutputs,
  max,
  min,
  monthOfYear,
  nanoId,
  newFileUri,
  newRead,
  now,
  printContext,
  randomInt,
  randomPort,
  range,
  render,
  renderOnce,
  secret,
  subflow,
  tasksWithState,
  uuid,
  yamlFunction,
];

const tests: readonly Test[] = [defined, empty, even, iterable, jsonTest, map, nullTest, odd];

/**
 * The callables that exist under the given switches. Two of one name are told apart by their switches, so at most one
 * of them is there.
 */
export function createExtensions(switches: Switches): Extensions {
  return {
    filters: byName(filters, switches),
    functions: byName(functions, switches),
    tests: byName(tests, switches),
  };
}

function byName<C extends Filter | TemplateFunction | Test>(
  callables: readonly C[],
  switches: Switches,
): Map<string, C> {
  const existing = callables.filter(({ requires }) => requires === undefined || switches[requires]);
  return new Map(existing.map((callable) => [callable.name, callable]));
}
