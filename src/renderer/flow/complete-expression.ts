// What can stand behind the cursor within `{{ … }}`: the names that a flow sees, the ids of its inputs and tasks, of
// `trigger` and `outputs` what a real execution has, filters, tests and functions, and in `secret('…')` names of secrets.
import type { CallableSummary, FlowLanguage } from '../../main/contract/flow-language.ts';
import { newestProfile } from '../../main/contract/profile.ts';
import { formatPath } from '../json/expression-path.ts';
import { type JsonChild, type JsonNode, scanChildren, scanNode, textOf } from '../json/scan-json.ts';
import { completeStatement, namesSetIn } from './complete-statement.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { idsBelow, namesBelow, readLines, topLevel } from './yaml-lines.ts';

/** What is known where an expression is typed. */
export interface ExpressionPlace {
  /** The whole text, and where in it the cursor stands. */
  readonly text: string;
  readonly at: number;
  /** The trigger's variables of a delivery, as JSON; absent where there was none yet. */
  readonly trigger?: string;
  /** What tasks gave in the execution of that delivery, as JSON by task id. */
  readonly outputs?: ReadonlyMap<string, string>;
  /** Inputs of the version that serves; those of the text are offered too. */
  readonly inputs: readonly string[];
  /** Names of the secrets that the flow's namespace sees. */
  readonly secrets?: readonly string[];
  /** Absent until it is read. */
  readonly language?: FlowLanguage;
}

/** What a flow sees under its own name, wherever it runs. */
const roots: Readonly<Record<string, string>> = {
  trigger: 'what the webhook brought',
  inputs: 'values given at the start',
  outputs: 'what tasks before gave',
  vars: 'variables of the flow',
  labels: 'labels of the execution',
  flow: 'id, namespace, revision',
  execution: 'id, startDate, state',
  taskrun: 'this run of the task',
  namespace: 'id and data of the namespace',
};

/** Members with a name of their own: more are not offered at once. */
const optionsMax = 200;
const detailMax = 40;
/** How far back an expression may begin, in characters. */
const reachMax = 4000;
// A path up to the word at the cursor: names, points, indexes and keys in quotes.
const pathAtEnd = /((?:[A-Za-z_]\w*(?:\[(?:\d+|'[^']*'|"[^"]*")\])*\.)*)(\w*)$/;
const partsOf = /([A-Za-z_]\w*)|\[(\d+)\]|\['([^']*)'\]|\["([^"]*)"\]/g;

/** Whether the cursor stands behind `{{` or `{%` that is still open. */
export function isInExpression(before: string): boolean {
  return expressionIn(before) !== undefined;
}

/** What has been typed of the expression; undefined outside of one. */
function expressionIn(before: string): string | undefined {
  const near = before.slice(-reachMax);
  const start = Math.max(near.lastIndexOf('{{'), near.lastIndexOf('{%'));
  const end = near[start + 1] === '%' ? '%}' : '}}';
  return start < 0 || near.includes(end, start) ? undefined : near.slice(start + 2);
}

/** Whether what has been typed of an expression stands in a statement, `{% … %}`. */
function isStatement(before: string, expression: string): boolean {
  return before.slice(0, before.length - expression.length).endsWith('{%');
}

/** The offers; undefined outside of an expression, within its texts, and where nothing is known. */
export function completeExpression(place: ExpressionPlace): Suggestions | undefined {
  const expression = expressionIn(place.text.slice(0, place.at));
  if (expression === undefined) return undefined;
  const before = place.text.slice(0, place.at);
  const inStatement = isStatement(before, expression) ? completeStatement(expression) : undefined;
  const found =
    inStatement ?? secretAt(expression, place) ?? callableAt(expression, place.language) ?? memberAt(expression, place);
  return found === undefined || found.options.length === 0 ? undefined : found;
}

/** Names of secrets, in the quotes of a call. */
function secretAt(expression: string, { secrets = [] }: ExpressionPlace): Suggestions | undefined {
  const typed = /\bsecret\(\s*(?:key\s*=\s*)?["'](\w*)$/.exec(expression)?.[1];
  return typed === undefined ? undefined : { typed, options: secrets.map((name) => plain(name, 'secret')) };
}

/** Filters behind `|`, tests behind `is`. */
function callableAt(expression: string, language: FlowLanguage | undefined): Suggestions | undefined {
  if (language === undefined || isInText(expression)) return undefined;
  const [filter, test] = [/\|\s*(\w*)$/, /\bis\s+(?:not\s+)?(\w*)$/].map((pattern) => pattern.exec(expression)?.[1]);
  if (filter !== undefined) return { typed: filter, options: language.filters.map((each) => called(each, '')) };
  return test === undefined ? undefined : { typed: test, options: language.tests.map((each) => called(each, '')) };
}

/** Whether a quote is open at the end. */
function isInText(expression: string): boolean {
  return /["']/.test(expression.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, ''));
}

/** Names and their members. */
function memberAt(expression: string, place: ExpressionPlace): Suggestions | undefined {
  const [, lead = '', typed = ''] = pathAtEnd.exec(expression) ?? [];
  const behind = expression.slice(0, expression.length - lead.length - typed.length);
  // A text, a filter's name or a member of something that is not a path.
  if (/['"|.\w)\]]\s*$/.test(behind) && !/\b(?:and|or|not|in|is|if|elseif)\s+$/.test(behind)) return undefined;
  const [root, ...path] = [...lead.matchAll(partsOf)].map(([, name, index, single, double]) =>
    index === undefined ? (name ?? single ?? double ?? '') : Number(index),
  );
  return { typed, options: optionsOf(root, path, place) };
}

function optionsOf(
  root: string | number | undefined,
  path: readonly (string | number)[],
  { trigger, outputs, inputs, language, text, at }: ExpressionPlace,
): readonly Suggestion[] {
  if (root === undefined) {
    const names = Object.entries(roots).map(([name, detail]) => ({ ...plain(name, detail), rank: 1 }));
    const own = namesSetIn(text.slice(Math.max(0, at - reachMax), at)).map((name) => ({
      ...named(name, 'set here'),
      rank: 2,
    }));
    return [...own, ...names, ...(language?.functions ?? []).map((each) => called(each, '()'))];
  }
  if (root === 'trigger' && trigger !== undefined) return membersOf(trigger, path);
  const [task, ...inTask] = path;
  const given = root === 'outputs' && typeof task === 'string' ? outputs?.get(task) : undefined;
  if (given !== undefined) return membersOf(given, inTask);
  if (path.length > 0) return [];
  const lines = readLines(text);
  if (root === 'inputs') return unique([...idsIn(lines, 'inputs'), ...inputs]).map((id) => named(id, 'input'));
  if (root === 'outputs') return taskIdsOf(text.slice(0, at)).map((id) => named(id, 'task'));
  const variables = root === 'vars' ? topLevel(lines, 'variables') : undefined;
  return variables === undefined ? [] : namesBelow(lines, variables).map((name) => named(name, 'variable'));
}

function idsIn(lines: ReturnType<typeof readLines>, list: string): readonly string[] {
  const place = topLevel(lines, list);
  return place === undefined ? [] : idsBelow(lines, place);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

/** A filter, test or function; within the brackets of a call that takes something the cursor comes to stand. */
function called({ name, argumentNames, isDeprecated, meaning }: CallableSummary, follow: string): Suggestion {
  const takes = argumentNames.length === 0 ? '' : `(${argumentNames.join(', ')})`;
  const detail = isDeprecated ? `${takes} not on Kestra ${newestProfile}`.trim() : takes;
  const back = follow !== '' && takes !== '' ? 1 : 0;
  return {
    ...plain(name, detail),
    ...(meaning === undefined ? {} : { info: meaning }),
    ...(follow === '' ? {} : { follow, back }),
    rank: isDeprecated ? -1 : 0,
  };
}

/** Ids of the tasks above the cursor, as they stand in the text, which need not be valid YAML at the moment. */
function taskIdsOf(before: string): readonly string[] {
  const tasks = before.slice(Math.max(0, before.search(/^tasks:/m)));
  const ids = [...tasks.matchAll(/^\s*(?:- )?\s*id:\s*["']?([\w-]+)["']?\s*$/gm)].map(([, id = '']) => id);
  return unique(ids);
}

/** What a payload has at a path; nothing where it ends before. */
function membersOf(text: string, path: readonly (string | number)[]): readonly Suggestion[] {
  let node: JsonNode | undefined = scanNode(text);
  for (const part of path) {
    const children: readonly JsonChild[] = node === undefined ? [] : scanChildren(text, node);
    node = children.find(({ key }) => key === part);
  }
  if (node?.kind !== 'map') return [];
  return scanChildren(text, node)
    .slice(0, optionsMax)
    .map((child) => named(String(child.key), valueOf(text, child)));
}

function valueOf(text: string, { kind, start, end, size }: JsonNode): string {
  if (kind === 'map') return size === 1 ? '1 key' : `${size} keys`;
  if (kind === 'list') return size === 1 ? '1 item' : `${size} items`;
  const value = textOf(text, { kind, start, end: Math.min(end, kind === 'string' ? end : start + detailMax), size });
  return value.length > detailMax ? `${value.slice(0, detailMax)}…` : value;
}

/** A member as the language writes it. */
function named(key: string, detail: string): Suggestion {
  const written = formatPath(['', key]) ?? '';
  return written.startsWith('.') ? plain(key, detail) : { text: written, detail, replacesPoint: true };
}

function plain(text: string, detail: string): Suggestion {
  return { text, detail, replacesPoint: false };
}
