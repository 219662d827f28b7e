// Where a field is in Kestra's two ways of saying it: the path of a property (`tasks[0]._else[1].message`),
// and the chain of Java objects that Jackson went through (`…Flow["tasks"]->java.util.ArrayList[0]`).
// Source: the paths of the recorded verdicts.
import { z } from 'zod';
import { javaTypeOf } from '../plugin/java-types.ts';
import type { FieldPath } from './read-yaml.ts';

/** A place in a flow while its objects are walked through. */
export interface JavaPlace {
  /** Where it stands in the file. */
  readonly at: FieldPath;
  /** The chain of Java objects down to it. */
  readonly chain: string;
}

/** Names that Java cannot give to a field, so Kestra puts a `_` before them. */
const reservedNames: ReadonlySet<string> = new Set(['assert', 'else', 'finally']);

/** The path of a property. */
export function toPropertyPath(path: FieldPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = reservedNames.has(part) ? `_${part}` : part;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

/** The place of a member of an object. */
export function memberOf(place: JavaPlace, className: string, name: string): JavaPlace {
  return { at: [...place.at, name], chain: link(place.chain, `${className}["${name}"]`) };
}

/** The place of an element of a list. */
export function elementOf(place: JavaPlace, index: number): JavaPlace {
  return { at: [...place.at, index], chain: link(place.chain, `java.util.ArrayList[${index}]`) };
}

function link(chain: string, next: string): string {
  return chain === '' ? next : `${chain}->${next}`;
}

/** What is reached from an object by a path inside of it. */
export interface Reached {
  readonly schema: z.core.$ZodType | undefined;
  readonly place: JavaPlace;
}

/** Follows a path from a schema as far as it is known. */
export function reach(from: Reached, path: readonly PropertyKey[]): Reached {
  return path.reduce<Reached>(step, from);
}

/**
 * The class in a chain is that of the object that holds the member, hence a schema is needed at every step; a map
 * without one is the LinkedHashMap that Jackson makes.
 */
function step({ schema, place }: Reached, part: PropertyKey): Reached {
  const inner = schema === undefined ? undefined : unwrap(schema);
  if (inner instanceof z.ZodArray) return { schema: inner.element, place: elementOf(place, Number(part)) };
  const name = String(part);
  if (inner instanceof z.ZodObject) return { schema: inner.shape[name], place: memberOf(place, classOf(inner), name) };
  const valueType = inner instanceof z.ZodRecord ? inner.valueType : undefined;
  return { schema: valueType, place: memberOf(place, 'java.util.LinkedHashMap', name) };
}

/** The schema inside of `.optional()`. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** The Java class of a schema, or `java.lang.Object`. */
export function classOf(schema: z.core.$ZodType): string {
  return javaTypeOf(schema)?.class ?? 'java.lang.Object';
}
