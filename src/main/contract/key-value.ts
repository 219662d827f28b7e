// Key-value entries of a namespace as the window sees them. As the nouns of `model.ts` they survive JSON. Kestra's own
// form of them is at `kestra-api.md` §7.
import type { IsoInstant } from './state.ts';

/** Kestra's types of values. */
export const keyValueTypes = ['STRING', 'NUMBER', 'BOOLEAN', 'DATETIME', 'DATE', 'DURATION', 'JSON'] as const;

/** One of them. */
export type KeyValueType = (typeof keyValueTypes)[number];

/** An entry in a list: all but its value. */
export interface KeyValueSummary {
  readonly namespace: string;
  readonly key: string;
  readonly type: KeyValueType;
  readonly description?: string;
  /** From 1; rises with each value that is set. */
  readonly revision: number;
  readonly updatedAt: IsoInstant;
  /** Absent: it stays. */
  readonly expiresAt?: IsoInstant;
  /** Past its date an entry is as good as none; it is there until a task asks for it, as in Kestra. */
  readonly isExpired: boolean;
}

/** An entry with its value. */
export interface KeyValueText extends KeyValueSummary {
  /** A number, a yes or no and JSON as JSON, exactly as stored; all else as the text that it is. */
  readonly text: string;
}
