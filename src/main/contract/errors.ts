// Every expected failure, once. A failure is a value that the caller gets back, never something thrown:
// it has a code from this closed list, one sentence, and where the fault is. `docs/errors.md` explains
// each code to users; a test compares the two lists.

/** All error codes. What each means, when it comes and what to do: `docs/errors.md`. */
export const errorCodes = [
  'ADDRESS_MALFORMED',
  'ADDRESS_REFUSED',
  'BODY_TOO_LARGE',
  'CHECKS_FAILED',
  'CONDITION_FALSE',
  'DATA_CORRUPTED',
  'DATA_UNUSABLE',
  'DELIVERY_NOT_FOUND',
  'ELECTRON_MISSING',
  'EXECUTION_ENDED',
  'EXECUTION_NOT_ENDED',
  'EXECUTION_NOT_FOUND',
  'EXECUTION_NOT_PAUSED',
  'EXECUTIONS_TOO_DEEP',
  'EXPRESSION_FAILED',
  'FAULT_ON_REQUEST',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
  'FLOW_CHANGED',
  'FLOW_DISABLED',
  'FLOW_DUPLICATE',
  'FLOW_INVALID',
  'FLOW_NOT_FOUND',
  'FLOWS_UNUSABLE',
  'HEADERS_INVALID',
  'HEAD_TOO_LARGE',
  'INPUTS_INVALID',
  'INTERNAL',
  'JSON_INVALID',
  'KEYCHAIN_FAILED',
  'KEY_VALUE_INVALID',
  'KEY_VALUE_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'ORIGIN_REFUSED',
  'PARAMETERS_INVALID',
  'PATH_EXTRA',
  'PORT_BUSY',
  'PORT_UNUSABLE',
  'QUEUE_FULL',
  'REPLAY_IMPOSSIBLE',
  'REQUEST_MALFORMED',
  'REQUEST_TIMEOUT',
  'RESTART_UNAVAILABLE',
  'ROUTE_NOT_FOUND',
  'SCRIPTS_NOT_TRUSTED',
  'SECRET_INVALID',
  'SECRET_NOT_FOUND',
  'SECRETS_READ_ONLY',
  'SERVER_NOT_FOUND',
  'SERVER_PAUSED',
  'SERVER_STOPPING',
  'SETTING_INVALID',
  'STORAGE_FAILED',
  'STUBS_INVALID',
  'TASK_FAILED',
  'TASK_RUN_NOT_FOUND',
  'TENANT_UNKNOWN',
  'TRIGGER_DISABLED',
  'UNAUTHORIZED',
  'USAGE',
  'WEBHOOK_NOT_FOUND',
] as const;

/** One code of the list. */
export type ErrorCode = (typeof errorCodes)[number];

/** Where a fault is. Lines and columns count from 1. */
export interface ErrorPlace {
  /** File name, relative to the flows folder where it lies in there. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Path of the field, as Kestra writes it: `tasks[0].message`. */
  readonly field?: string;
}

/** One expected failure. */
export interface ErrorValue extends ErrorPlace {
  readonly code: ErrorCode;
  /** One sentence: what was attempted, a colon, what is against what should be. */
  readonly message: string;
  /** What else the window can say about it; never part of an HTTP answer to a webhook's caller. */
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** A value, or why there is none. */
export type Result<T, E = ErrorValue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** The good result. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The failed result. */
export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Makes an error value; `place` says where, `details` what else is known. */
export function createError(
  code: ErrorCode,
  message: string,
  place: ErrorPlace = {},
  details?: NonNullable<ErrorValue['details']>,
): ErrorValue {
  return { code, message, ...place, ...(details === undefined ? {} : { details }) };
}

/** The message of something that foreign code threw. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Closes a union: reaching it is a fault of the program. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
}
