// What can stand at the cursor in the YAML of a flow: properties where a name is typed, and types, choices and ids where a
// value is. What there is comes from the core (`flows.schema`); values of one's own are not offered.
import type {
  FlowLanguage,
  PropertySummary,
  ShapeVariant,
  TypePlace,
  TypeSummary,
  ValueShape,
} from '../../main/contract/flow-language.ts';
import { newestProfile } from '../../main/contract/profile.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { idsBelow, topLevel } from './yaml-lines.ts';
import { locate, type YamlPlace, type YamlPart } from './yaml-place.ts';

/** The offers at a place of a text; undefined where nothing is known. */
export function completeYaml(text: string, at: number, language: FlowLanguage): Suggestions | undefined {
  const place = locate(text, at);
  if (place === undefined) return undefined;
  const shape = shapeAt(place.path, language);
  const type = place.members.get('type');
  const properties = place.kind === 'name' ? propertiesOf(shape, type, language) : undefined;
  const options =
    properties === undefined
      ? valuesOf(place, shape, language)
      : properties.filter(({ name }) => !isTaken(name, place)).map((each) => toName(each, place, language));
  // What is typed in full needs no offer, and Enter is wanted for the next line.
  if (options.length === 0 || options.some((each) => each.text === place.typed && each.follow === undefined)) {
    return undefined;
  }
  return { typed: place.typed, options, hasPoints: true };
}

/** A name whose line is being changed is its own. */
function isTaken(name: string, { members, hasColon, typed }: YamlPlace): boolean {
  return members.has(name) && !(hasColon && name === typed);
}

/** The shape of what stands at the end of a path. */
function shapeAt(path: readonly YamlPart[], language: FlowLanguage): ValueShape | undefined {
  const top: ValueShape = { kind: 'object', properties: language.properties };
  return path.reduce<ValueShape | undefined>((shape, part) => {
    if (part.kind === 'item') return shape?.kind === 'list' ? shape.of : undefined;
    if (shape?.kind === 'map') return shape.of;
    // The `type` of a slot chooses among all types there, so it has a shape of its own.
    if (part.name === 'type' && (shape?.kind === 'slot' || shape?.kind === 'variant')) return typesAt(shape, language);
    return propertiesOf(shape, part.type, language)?.find(({ name }) => name === part.name)?.shape;
  }, top);
}

/** What an object may have; undefined where a scalar is wanted, or anything may stand. */
function propertiesOf(
  shape: ValueShape | undefined,
  type: string | undefined,
  language: FlowLanguage,
): readonly PropertySummary[] | undefined {
  switch (shape?.kind) {
    case 'object':
      return shape.properties;
    case 'variant':
      return variantOf(shape.variants, type);
    case 'slot':
      return shape.of === 'input' ? variantOf(language.inputs, type) : propertiesOfType(shape.of, type, language);
    default:
      return undefined;
  }
}

/** Without a type that is known, only what all variants have. */
function variantOf(variants: readonly ShapeVariant[], type: string | undefined): readonly PropertySummary[] {
  const found = variants.find((each) => each.type === type);
  if (found !== undefined) return found.properties;
  const [first, ...rest] = variants;
  const isShared = ({ name }: PropertySummary): boolean =>
    rest.every(({ properties }) => properties.some((each) => each.name === name));
  return first?.properties.filter(isShared) ?? [];
}

function propertiesOfType(
  place: Exclude<TypePlace, 'input'>,
  type: string | undefined,
  language: FlowLanguage,
): readonly PropertySummary[] {
  const named = language.types.find((each) => each.type === type);
  const found = named?.replacedBy === undefined ? named : language.types.find((each) => each.type === named.replacedBy);
  return [...(found?.properties ?? []), ...language.shared[place]];
}

/** The names that a `type` may have, as a choice. */
function typesAt(shape: Extract<ValueShape, { kind: 'slot' | 'variant' }>, language: FlowLanguage): ValueShape {
  if (shape.kind === 'variant') return { kind: 'choice', values: shape.variants.map(({ type }) => type) };
  const types = shape.of === 'input' ? language.inputs : language.types.filter(({ place }) => place === shape.of);
  return { kind: 'choice', values: types.map(({ type }) => type) };
}

/** A name with its colon. What belongs to the type alone, and what has to be there, comes before what all have. */
function toName({ name, isRequired, shape }: PropertySummary, place: YamlPlace, language: FlowLanguage): Suggestion {
  // Every object that has a type needs it, though Kestra words its absence otherwise.
  const isNeeded = isRequired || name === 'type';
  const isShared = Object.values(language.shared).some((all) => all.some((each) => each.name === name));
  const isNested = shape.kind === 'list' || shape.kind === 'map' || shape.kind === 'object';
  return {
    text: name,
    detail: `${describe(shape)}${isNeeded ? ', required' : ''}`,
    replacesPoint: false,
    rank: isNeeded ? 2 : isShared ? 0 : 1,
    ...(place.hasColon ? {} : { follow: isNested ? ':' : ': ' }),
  };
}

/** What a property holds, in a few words. */
function describe(shape: ValueShape): string {
  switch (shape.kind) {
    case 'any':
      return 'anything';
    case 'boolean':
      return 'true or false';
    case 'choice':
      return shape.values.length > 4 ? 'one of a list' : shape.values.join(' | ');
    case 'list':
      return shape.of.kind === 'slot' ? `list of ${places[shape.of.of]}s` : 'list';
    case 'slot':
      return places[shape.of];
    case 'variant':
      return shape.variants.map(({ type }) => type).join(' | ');
    case 'object':
      return 'map';
    default:
      return shape.kind;
  }
}

const places: Readonly<Record<TypePlace, string>> = {
  task: 'task',
  trigger: 'trigger',
  condition: 'condition',
  taskRunner: 'task runner',
  input: 'input',
};

function valuesOf(place: YamlPlace, shape: ValueShape | undefined, language: FlowLanguage): readonly Suggestion[] {
  if (shape?.kind === 'choice') return shape.values.map((value) => toValue(value, language));
  if (shape?.kind === 'boolean') return ['true', 'false'].map((value) => toValue(value, language));
  return shape?.kind === 'text' ? idsFor(place).map((id) => ({ text: id, detail: 'id', replacesPoint: false })) : [];
}

/** A value; a type says what becomes of it here. */
function toValue(value: string, { types }: FlowLanguage): Suggestion {
  const type = types.find((each) => each.type === value);
  const [detail, rank] = type === undefined ? ['', 0] : fateOf(type);
  return { text: value, detail, replacesPoint: false, rank };
}

/** What is to be said of a type, and how early it is offered. */
function fateOf({ replacedBy, isDeprecated, isRun, place }: TypeSummary): readonly [detail: string, rank: number] {
  if (replacedBy !== undefined) return [`older name of ${replacedBy.slice(replacedBy.lastIndexOf('.') + 1)}`, -2];
  if (isDeprecated) return [`not on Kestra ${newestProfile}`, -1];
  return isRun ? [places[place], 2] : [`${places[place]}, not run here`, 1];
}

/** Ids that a list of `dependsOn` may name: of the tasks of the same Dag, or of inputs. */
function idsFor({ path, lines, typed }: YamlPlace): readonly string[] {
  const named = path.flatMap((part) => (part.kind === 'member' ? [part] : []));
  const [before, last] = [named.at(-2), named.at(-1)];
  if (last?.name === 'dependsOn' && before !== undefined) {
    return idsBelow(lines, before.at).filter((id) => id !== typed);
  }
  const inputs = topLevel(lines, 'inputs');
  const isInput = last?.name === 'inputs' && before?.name === 'dependsOn' && inputs !== undefined;
  return isInput ? idsBelow(lines, inputs).filter((id) => id !== typed) : [];
}
