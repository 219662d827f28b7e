// A form as `application/x-www-form-urlencoded` has it: its fields in order, decoded, doubles kept.
// Source: URL Standard §5.1.

/** A field. */
export interface FormField {
  readonly name: string;
  readonly value: string;
  /** As it was written. */
  readonly raw: string;
  /** Whether a percent sign is followed by no byte: it stands as it was written then. */
  readonly isMalformed: boolean;
}

/** Reads the fields; empty pieces between two `&` are none. */
export function readForm(text: string): readonly FormField[] {
  return text
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const [[name, value] = ['', '']] = new URLSearchParams(raw);
      return { name, value, raw, isMalformed: /%(?![\da-f]{2})/i.test(raw) };
    });
}
