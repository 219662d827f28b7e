// What an expression may ask of the world, and nothing else. Every port that is missing makes the
// function that needs it say so. Ports are synchronous, because Kestra's renderer is.
import type { Result } from '../contract/errors.ts';
import type { LogEntry } from '../contract/model.ts';
import type { Value } from './value.ts';

/** Whether a key was found: a key-value entry, a secret. */
export type Lookup<T> = { readonly found: true; readonly value: T } | { readonly found: false };

/**
 * The world as an expression sees it. Time, chance and ids are always there, so that every template can be rendered;
 * the rest is there where the caller has it.
 */
export interface Services {
  /** The time, in nanoseconds since 1970. */
  nowNanos(): bigint;
  /** A number from 0 up to but without 1. */
  random(): number;
  /** A TCP port of this machine that nothing listens on. */
  readonly freePort?: () => number;
  /** A new id, as Kestra makes them: 21 or 22 letters and digits. */
  newId(): string;
  /** A zone id such as `UTC` or `Europe/Paris`. */
  readonly timeZone: string;
  /** A secret's value; the caller masks it from then on. */
  readonly secret?: (request: { readonly namespace: string; readonly key: string }) => Lookup<string>;
  /** A key-value entry of exactly this namespace. */
  readonly kv?: (request: { readonly namespace: string; readonly key: string }) => Lookup<Value>;
  /** The content of a namespace file or of a file of an execution. */
  readonly readFile?: (request: { readonly namespace: string; readonly path: string }) => Lookup<Uint8Array>;
  /** The errors that the execution logged so far. */
  readonly errorLogs?: () => readonly LogEntry[];
  /** One HTTP request; answers the parsed body. */
  readonly http?: (request: ReadonlyMap<string, Value>) => Result<Value>;
  /** Runs a flow to its end and answers its outputs. */
  readonly subflow?: (request: ReadonlyMap<string, Value>) => Result<Value>;
}
