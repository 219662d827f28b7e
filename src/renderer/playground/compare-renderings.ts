// What two or more versions made of one template → what is shown of each, with the lines marked in which it is another
// than what the first made of it.
import { diffRows } from '../flow/diff-rows.ts';
import type { RenderedTemplate } from '../../main/contract/expressions.ts';
import { indentJson } from '../json/indent-json.ts';
import { scanNode, textOf } from '../json/scan-json.ts';

/** One line of what a version gives. */
export interface ShownLine {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Longer ones are not compared line by line, which would hold up typing. */
const comparedLengthMax = 64 * 1024;

/** What a version gives as it is read: a text as it is, anything else as JSON with line breaks; or why there is nothing. */
export function shownText({ value }: RenderedTemplate): string {
  if (value.kind === 'error') return value.error.message;
  if (value.kind === 'string') return textOf(value.json, scanNode(value.json));
  return value.kind === 'map' || value.kind === 'list' ? indentJson(value.json) : value.json;
}

/** Whether all versions give the same: kind, value and text. */
export function isSameEverywhere(rendered: readonly RenderedTemplate[]): boolean {
  const [first, ...others] = rendered.map((each) => JSON.stringify([each.value, each.text]));
  return others.every((other) => other === first);
}

/** The lines of each; where one of them failed nothing is marked, since a failure is another thing altogether. */
export function linesOfRenderings(rendered: readonly RenderedTemplate[]): readonly (readonly ShownLine[])[] {
  const texts = rendered.map(shownText);
  const [first = ''] = texts;
  const canCompare =
    rendered.every(({ value }) => value.kind !== 'error') && texts.every((text) => text.length <= comparedLengthMax);
  return texts.map((text, index) => {
    const other = index === 0 ? texts.find((each) => each !== text) : first;
    const changed = canCompare && other !== undefined ? changedLines(text, other) : new Set<number>();
    return text.split('\n').map((line, at) => ({ text: line, isDifferent: changed.has(at + 1) }));
  });
}

/** Numbers of the lines of a text that another one has not, from 1. */
function changedLines(text: string, other: string): ReadonlySet<number> {
  return new Set(
    diffRows(other, text).flatMap(({ kind, after }) => (kind === 'added' && after !== undefined ? [after] : [])),
  );
}
