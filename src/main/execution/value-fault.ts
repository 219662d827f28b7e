// Why a value cannot be what its declaration says, in the three forms of sentence that Kestra has for it.
// Source: kestra `FlowInputOutput` and `InputOutputValidationException`, texts seen on 1.3.19 and 2.0.0.
import { assertNever, createError, type ErrorValue } from '../contract/errors.ts';

/**
 * - `cause`: Kestra puts the name of the input or output before it;
 * - `bare`: a parser's message, which Kestra puts between code fences and names nothing;
 * - `raw`: a failure of Kestra itself, told as it is;
 * - `missing`: an empty text where a value is wanted.
 */
export interface ValueFault {
  readonly kind: 'cause' | 'bare' | 'raw' | 'missing';
  readonly text: string;
}

/** What a fault is about. */
export interface FaultSubject {
  readonly kind: 'input' | 'output';
  readonly id: string;
}

/** The fault as Kestra's whole sentence: INPUTS_INVALID. */
export function toInputError({ kind, text }: ValueFault, subject: FaultSubject): ErrorValue {
  switch (kind) {
    case 'cause':
      return createError('INPUTS_INVALID', `Invalid value for ${subject.kind} \`${subject.id}\`. Cause: ${text}`);
    case 'bare':
      return createError('INPUTS_INVALID', ` errors:\n\`\`\`\n${text}\n\`\`\``);
    case 'missing':
      return createError('INPUTS_INVALID', `Missing required ${subject.kind}:${subject.id}`);
    case 'raw':
      return createError('INPUTS_INVALID', text);
    default:
      return assertNever(kind);
  }
}
