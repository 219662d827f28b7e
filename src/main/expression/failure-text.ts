// A failure → the error value with Kestra's exact final message. What Kestra does not say (the path that was
// undefined, near names) goes into the details, for the window alone.
import { createError, type ErrorValue } from '../contract/errors.ts';
import type { Switches } from '../contract/switches.ts';
import type { Failure } from './raise.ts';
import type { FailedRun } from './run-template.ts';

/** Makes the error value: code `EXPRESSION_FAILED`, message, line, and details `class`, `path`, `nearest`. */
export function toErrorValue(failed: FailedRun, switches: Switches): ErrorValue {
  const { failure, line } = failed;
  const { path, nearest } = failure.hint;
  const details = {
    ...(leavesUnwrapped(failure, switches) ? { class: failure.className } : {}),
    ...(path === undefined ? {} : { path }),
    ...(nearest === undefined || nearest.length === 0 ? {} : { nearest }),
  };
  const hasDetails = Object.keys(details).length > 0;
  return createError('EXPRESSION_FAILED', messageOf(failed, switches), { line }, hasDetails ? details : undefined);
}

/**
 * Kestra's message for what stopped a template. Pebble puts the template and the line behind its own messages; Java's
 * failures know neither.
 */
export function messageOf({ failure, template, line }: FailedRun, switches: Switches): string {
  const { kind, text, className } = failure;
  switch (kind) {
    case 'not-found':
      return `Unable to find \`${text}\` used in the expression \`${template}\` at line ${line}`;
    case 'pebble':
      return `${className}: ${text} (${template}:${line})`;
    case 'unplaced':
      return `${className}: ${text} (?:?)`;
    case 'bound':
      return text;
    case 'writer':
      return `${className}: ${text}`;
    default:
      if (switches.leavesJavaErrorsUnwrapped) return text;
      return text === '' ? className : `${className}: ${text}`;
  }
}

/**
 * Whether Java's own class leaves Kestra's renderer; those of a stack or memory at its end always do, since Kestra
 * catches exceptions and not errors.
 */
export function leavesUnwrapped({ kind, className }: Failure, switches: Switches): boolean {
  return (kind === 'bound' && className !== '') || (kind === 'java' && switches.leavesJavaErrorsUnwrapped);
}
