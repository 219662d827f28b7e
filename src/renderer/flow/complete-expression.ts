// What can stand behind the cursor within `{{ … }}`: the names that a flow sees, the ids of its inputs and tasks, and of
// `trigger` what a real payload has. Types, properties and filters are not offered.
import { formatPath } from '../json/expression-path.ts';
import { type JsonChild, type JsonNode, scanChildren, scanNode, textOf } from '../json/scan-json.ts';

/** One offer. */
export interface Suggestion {
  /** What is written: a name, or a key in brackets, which stands without the point before it. */
  readonly text: string;
  /** What it is, or its value in short. */
  readonly detail: string;
  /** Whether the point before the typed word has to go. */
  readonly replacesPoint: boolean;
}

/** What is offered for the word that has been typed so far, which may be empty. */
export interface Suggestions {
  readonly typed: string;
  readonly options: readonly Suggestion[];
}

/** What is known where an expression is typed. */
export interface ExpressionPlace {
  /** The text up to the cursor. */
  readonly before: string;
  /** The trigger's variables of a delivery, as JSON; absent where there was none yet. */
  readonly trigger?: string;
  readonly inputs: readonly string[];
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

/** The offers; undefined outside of an expression, within its texts, and where nothing is known. */
export function completeExpression({ before, trigger, inputs }: ExpressionPlace): Suggestions | undefined {
  const near = before.slice(-reachMax);
  const start = near.lastIndexOf('{{');
  if (start < 0 || near.includes('}}', start)) return undefined;
  const match = pathAtEnd.exec(near.slice(start + 2));
  const [, lead = '', typed = ''] = match ?? [];
  const behind = near.slice(0, near.length - lead.length - typed.length);
  // A text, a filter's name or a member of something that is not a path.
  if (/['"|.\w)\]]\s*$/.test(behind) && !/\b(?:and|or|not|in|is|if|elseif)\s+$/.test(behind)) return undefined;
  const [root, ...path] = [...lead.matchAll(partsOf)].map(([, name, index, single, double]) =>
    index === undefined ? (name ?? single ?? double ?? '') : Number(index),
  );
  const options = optionsOf(root, path, { trigger, inputs, before });
  return options.length === 0 ? undefined : { typed, options };
}

function optionsOf(
  root: string | number | undefined,
  path: readonly (string | number)[],
  { trigger, inputs, before }: Pick<ExpressionPlace, 'inputs' | 'before'> & { readonly trigger: string | undefined },
): readonly Suggestion[] {
  if (root === undefined) return Object.entries(roots).map(([text, detail]) => plain(text, detail));
  if (root === 'trigger' && trigger !== undefined) return membersOf(trigger, path);
  if (path.length > 0) return [];
  if (root === 'inputs') return inputs.map((id) => named(id, 'input'));
  if (root === 'outputs') return taskIdsOf(before).map((id) => named(id, 'task'));
  return [];
}

/** Ids of the tasks above the cursor, as they stand in the text, which need not be valid YAML at the moment. */
function taskIdsOf(before: string): readonly string[] {
  const tasks = before.slice(Math.max(0, before.search(/^tasks:/m)));
  const ids = [...tasks.matchAll(/^\s*(?:- )?\s*id:\s*["']?([\w-]+)["']?\s*$/gm)].map(([, id = '']) => id);
  return [...new Set(ids)];
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
