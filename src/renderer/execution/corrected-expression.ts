// An expression that names what is not there → the same with a name that is. Only a place that is certain is changed:
// where the wrong name stands more than once as it is, nothing is offered but the names.
import type { ErrorValue } from '../../main/contract/errors.ts';
import { formatPath } from '../json/expression-path.ts';

/** A name that may have been meant. */
export interface Correction {
  readonly name: string;
  /** The whole expression with it; absent where it is not clear what to replace. */
  readonly expression?: string;
}

/** The names near to what is missing, the nearest first. */
export function correctionsOf(expression: string, { message, details }: ErrorValue): readonly Correction[] {
  const nearest = details?.['nearest'];
  if (typeof nearest !== 'object') return [];
  const path = details?.['path'];
  // Of filters, tests and functions Kestra's own sentence has the name.
  const called = /\[([^\]]+)\] does not exist/.exec(message)?.[1];
  return nearest.map((name) => {
    const ofCalled: Pair | undefined = called === undefined ? undefined : [called, name];
    const pair = typeof path === 'string' ? pathsOf(path, name) : ofCalled;
    const corrected = pair === undefined ? undefined : replaceOnce(expression, pair);
    return { name, ...(corrected === undefined ? {} : { expression: corrected }) };
  });
}

type Pair = readonly [wrong: string, right: string];

/** The path as it is written, and with its last part replaced. */
function pathsOf(path: string, name: string): Pair | undefined {
  const last = /(?:\.[\p{L}_][\p{L}\p{Nd}_]*|\['.*'\])$/u.exec(path);
  if (last === null) return [path, name];
  const right = formatPath([path.slice(0, last.index), name]);
  return right === undefined ? undefined : [path, right];
}

/** Replaces a name that stands there once, and not as a part of a longer one. */
function replaceOnce(expression: string, [wrong, right]: Pair): string | undefined {
  const at = [
    ...expression.matchAll(new RegExp(String.raw`(?<![\p{L}\p{Nd}_.])${escape(wrong)}(?![\p{L}\p{Nd}_])`, 'gu')),
  ];
  const [only] = at;
  if (only === undefined || at.length > 1) return undefined;
  return expression.slice(0, only.index) + right + expression.slice(only.index + wrong.length);
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
