// Why a value cannot be what its declaration says, in the three forms of sentence that Kestra has for it.
// Source: kestra `FlowInputOutput` and `InputOutputValidationException`, texts seen on 1.3.19 and 2.0.0.
import { assertNever, createError, type ErrorValue } from '../../contract/errors.ts';

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

/** The fault as Kestra's whole sentence, which does not always name its subject; `field` does: INPUTS_INVALID. */
export function toInputError(fault: ValueFault, subject: FaultSubject): ErrorValue {
  return createError('INPUTS_INVALID', sentenceOf(fault, subject), { field: subject.id });
}

function sentenceOf({ kind, text }: ValueFault, { kind: what, id }: FaultSubject): string {
  switch (kind) {
    case 'cause':
      return `Invalid value for ${what} \`${id}\`. Cause: ${text}`;
    case 'bare':
      return ` errors:\n\`\`\`\n${text}\n\`\`\``;
    case 'missing':
      return `Missing required ${what}:${id}`;
    case 'raw':
      return text;
    default:
      return assertNever(kind);
  }
}
