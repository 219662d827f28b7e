// The target of a request, as Java's `java.net.URI` takes it apart. Kestra answers 500 with Java's own
// sentence for what that class refuses. Nothing is decoded here.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `url-*`, `q-*`, `kc-*`).
import { createError, fail, ok, type Result } from '../contract/errors.ts';

/** A target in its parts, undecoded. */
export interface WebhookTarget {
  /** What stands before the first question mark; without scheme and host where the target had them. */
  readonly path: string;
  /** What stands behind it; empty without one. */
  readonly query: string;
}

// Java lets every character beyond ASCII through unless it is a control or a blank.
const illegalInPath = /[\p{Cc} "<>[\\\]^`{|}]/u;
const illegalInQuery = /[\p{Cc} "<>\\^`{|}]/u;

/**
 * Takes a target apart.
 * @returns the parts, or ADDRESS_MALFORMED with Java's sentence in `details.kestra`
 */
export function parseTarget(target: string): Result<WebhookTarget> {
  const { path, query } = splitTarget(target);
  const pathEnd = target.length - (query === undefined ? 0 : query.length + 1);
  const inPath = findFault(target.slice(0, pathEnd), illegalInPath);
  if (inPath !== undefined) return refuse(target, { ...inPath, place: 'path' });
  const inQuery = findFault(query ?? '', illegalInQuery);
  if (inQuery !== undefined) return refuse(target, { ...inQuery, index: inQuery.index + pathEnd + 1, place: 'query' });
  return ok({ path, query: query ?? '' });
}

/** The path of a target without looking at its characters; for answers that name it. */
export function pathOf(target: string): string {
  return splitTarget(target).path;
}

function splitTarget(target: string): { readonly path: string; readonly query?: string } {
  const mark = target.indexOf('?');
  const beforeQuery = mark < 0 ? target : target.slice(0, mark);
  const path = beforeQuery.replace(/^https?:\/\/[^/?#]*/i, '');
  return mark < 0 ? { path } : { path, query: target.slice(mark + 1) };
}

interface Fault {
  readonly index: number;
  readonly isEscape: boolean;
}

/** The first thing that cannot stand there: a character, or a `%` without two hex digits. */
function findFault(text: string, illegal: RegExp): Fault | undefined {
  const character = text.search(illegal);
  const escape = text.search(/%(?![0-9a-fA-F]{2})/);
  if (character < 0 && escape < 0) return undefined;
  const isEscape = escape >= 0 && (character < 0 || escape < character);
  return { index: isEscape ? escape : character, isEscape };
}

function refuse(target: string, { index, isEscape, place }: Fault & { readonly place: string }): Result<never> {
  const fault = isEscape
    ? `Malformed escape pair at index ${index}`
    : `Illegal character in ${place} at index ${index}`;
  return fail(
    createError(
      'ADDRESS_MALFORMED',
      `Cannot read address: ${fault[0]?.toLowerCase()}${fault.slice(1)}`,
      {},
      {
        kestra: `${fault}: ${target}`,
      },
    ),
  );
}
