// What is said of the word that the pointer rests on, in the text of a flow: a property, a type, a filter or a function.
// Words come from the core (`flows.schema`); where nothing is known nothing is said.
import type { FlowLanguage } from '../../main/contract/flow-language.ts';
import { isInExpression } from './complete-expression.ts';
import { locate } from './yaml-place.ts';
import { describeShape, placeNames, propertiesOf, shapeAt, typeNamed } from './yaml-shape.ts';

/** What is said, and of which part of the text. */
export interface Explanation {
  /** The word, from its first character to behind its last. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** What it holds or takes, in short. */
  readonly detail: string;
  /** A sentence with code between backticks; absent where nobody has written one. */
  readonly meaning?: string;
}

/** Explains the word at a place; undefined where there is none that is known. */
export function explainFlow(text: string, at: number, language: FlowLanguage): Explanation | undefined {
  const before = /[\w.-]*$/.exec(text.slice(0, at))?.[0] ?? '';
  const behind = /^[\w.-]*/.exec(text.slice(at))?.[0] ?? '';
  const word = { from: at - before.length, to: at + behind.length };
  if (word.from === word.to) return undefined;
  return isInExpression(text.slice(0, word.from))
    ? explainCallable(text, at, language)
    : explainYaml(text, word, language);
}

/** A property by its place, or the type that a value names. */
function explainYaml(
  text: string,
  { from, to }: Pick<Explanation, 'from' | 'to'>,
  language: FlowLanguage,
): Explanation | undefined {
  const place = locate(text, to);
  if (place === undefined || place.typed !== text.slice(from, to)) return undefined;
  if (place.kind === 'value') {
    const type = typeNamed(place.typed, language);
    const last = place.path.at(-1);
    if (type === undefined || last?.kind !== 'member' || last.name !== 'type') return undefined;
    const detail = `${placeNames[type.place]}${type.isRun ? '' : ', not run here'}`;
    return { from, to, title: type.type, detail, ...said(type.meaning) };
  }
  if (!place.hasColon) return undefined;
  const all = propertiesOf(shapeAt(place.path, language), place.members.get('type'), language);
  const found = all?.find(({ name }) => name === place.typed);
  if (found === undefined) return undefined;
  const detail = `${describeShape(found.shape)}${found.isRequired ? ', required' : ''}`;
  return { from, to, title: found.name, detail, ...said(found.meaning) };
}

/** A filter behind `|`, a test behind `is`, a function before its bracket. Points end names here. */
function explainCallable(text: string, at: number, language: FlowLanguage): Explanation | undefined {
  const from = at - (/\w*$/.exec(text.slice(0, at))?.[0].length ?? 0);
  const to = at + (/^\w*/.exec(text.slice(at))?.[0].length ?? 0);
  const [name, lead] = [text.slice(from, to), text.slice(0, from)];
  const all = /\|\s*$/.test(lead)
    ? language.filters
    : /\bis\s+(?:not\s+)?$/.test(lead)
      ? language.tests
      : /^\s*\(/.test(text.slice(to)) && !lead.endsWith('.')
        ? language.functions
        : [];
  const found = all.find((each) => each.name === name);
  if (found === undefined) return undefined;
  return { from, to, title: name, detail: `(${found.argumentNames.join(', ')})`, ...said(found.meaning) };
}

function said(meaning: string | undefined): Pick<Explanation, 'meaning'> {
  return meaning === undefined ? {} : { meaning };
}
