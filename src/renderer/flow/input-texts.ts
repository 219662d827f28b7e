// What is typed for inputs, as the core takes it: pairs of name and text, a multiple choice as the JSON of a list.
import { parseJson } from '../../main/contract/parse-json.ts';

/** The inputs to send: what is empty is not given, so that its default counts. */
export function givenInputs(texts: ReadonlyMap<string, string>): readonly (readonly [name: string, value: string])[] {
  return [...texts].filter(([, text]) => text !== '');
}

/** What is chosen of several, as the text that the core reads; empty where nothing is. */
export function printChosen(values: readonly string[]): string {
  return values.length === 0 ? '' : JSON.stringify(values);
}

/** The same back from the text; nothing where it is no list. */
export function readChosen(text: string): string[] {
  const read = parseJson(text);
  return read.ok && Array.isArray(read.value) ? read.value.filter((value) => typeof value === 'string') : [];
}
