// What can stand at the cursor in the YAML of a flow: properties where a name is typed, and types, choices and ids where a
// value is. What there is comes from the core (`flows.schema`); values of one's own are not offered.
import type { FlowLanguage, PropertySummary, TypeSummary, ValueShape } from '../../main/contract/flow-language.ts';
import { newestProfile } from '../../main/contract/profile.ts';
import type { Suggestion, Suggestions } from './suggestion.ts';
import { idsBelow, topLevel } from './yaml-lines.ts';
import { locate, type YamlPlace } from './yaml-place.ts';
import { describeShape, placeNames, propertiesOf, shapeAt, typeNamed } from './yaml-shape.ts';

/** The offers at a place of a text; undefined where nothing is known. */
export function completeYaml(text: string, at: number, language: FlowLanguage): Suggestions | undefined {
  const place = locate(text, at);
  if (place === undefined) return undefined;
  const shape = shapeAt(place.path, language);
  const type = place.members.get('type');
  const properties = place.kind === 'name' ? propertiesOf(shape, type, language) : undefined;
  const options =
    properties === undefined
      ? [...valuesOf(place, shape, language), ...givenInputs(place)]
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

/** A name with its colon. What belongs to the type alone, and what has to be there, comes before what all have. */
function toName(
  { name, isRequired, shape, meaning }: PropertySummary,
  place: YamlPlace,
  language: FlowLanguage,
): Suggestion {
  // Every object that has a type needs it, though Kestra words its absence otherwise.
  const isNeeded = isRequired || name === 'type';
  const isShared = Object.values(language.shared).some((all) => all.some((each) => each.name === name));
  const isNested = shape.kind === 'list' || shape.kind === 'map' || shape.kind === 'object';
  return {
    text: name,
    detail: `${describeShape(shape)}${isNeeded ? ', required' : ''}`,
    ...(meaning === undefined ? {} : { info: meaning }),
    replacesPoint: false,
    rank: isNeeded ? 2 : isShared ? 0 : 1,
    ...(place.hasColon ? {} : { follow: isNested ? ':' : ': ' }),
  };
}

function valuesOf(place: YamlPlace, shape: ValueShape | undefined, language: FlowLanguage): readonly Suggestion[] {
  if (shape?.kind === 'choice') return shape.values.map((value) => toValue(value, language));
  if (shape?.kind === 'boolean') return ['true', 'false'].map((value) => toValue(value, language));
  return shape?.kind === 'text' ? idsFor(place).map((id) => ({ text: id, detail: 'id', replacesPoint: false })) : [];
}

/** A value; a type says what becomes of it here. */
function toValue(value: string, language: FlowLanguage): Suggestion {
  const type = language.types.find((each) => each.type === value);
  const meaning = typeNamed(value, language)?.meaning;
  const [detail, rank] = type === undefined ? ['', 0] : fateOf(type);
  return { text: value, detail, ...(meaning === undefined ? {} : { info: meaning }), replacesPoint: false, rank };
}

/** What is to be said of a type, and how early it is offered. */
function fateOf({ replacedBy, isDeprecated, isRun, place }: TypeSummary): readonly [detail: string, rank: number] {
  if (replacedBy !== undefined) return [`older name of ${replacedBy.slice(replacedBy.lastIndexOf('.') + 1)}`, -2];
  if (isDeprecated) return [`not on Kestra ${newestProfile}`, -1];
  return isRun ? [placeNames[place], 2] : [`${placeNames[place]}, not run here`, 1];
}

/** Names of the flow's own inputs, in the map in which a trigger gives them values. */
function givenInputs({ kind, path, lines, members, hasColon }: YamlPlace): readonly Suggestion[] {
  const [list, item, map, ...deeper] = path;
  const isGiven =
    list?.kind === 'member' && list.name === 'triggers' && map?.kind === 'member' && map.name === 'inputs';
  const inputs = topLevel(lines, 'inputs');
  if (kind !== 'name' || !isGiven || item?.kind !== 'item' || deeper.length > 0 || inputs === undefined) return [];
  return idsBelow(lines, inputs)
    .filter((id) => !members.has(id))
    .map((id) => ({
      text: id,
      detail: 'input of this flow',
      replacesPoint: false,
      ...(hasColon ? {} : { follow: ': ' }),
    }));
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
