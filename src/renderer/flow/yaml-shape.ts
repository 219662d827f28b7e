// What the language of flows has at a place of a text: shapes down a way of names and items, and what an object may have
// there. What it knows comes from the core (`flows.schema`); where the cursor stands is `yaml-place`.
import type {
  FlowLanguage,
  PropertySummary,
  ShapeVariant,
  TypePlace,
  TypeSummary,
  ValueShape,
} from '../../main/contract/flow-language.ts';
import type { YamlPart } from './yaml-place.ts';

/** The shape of what stands at the end of a path. */
export function shapeAt(path: readonly YamlPart[], language: FlowLanguage): ValueShape | undefined {
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
export function propertiesOf(
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
  return [...(typeNamed(type, language)?.properties ?? []), ...language.shared[place]];
}

/** The names that a `type` may have, as a choice. */
function typesAt(shape: Extract<ValueShape, { kind: 'slot' | 'variant' }>, language: FlowLanguage): ValueShape {
  if (shape.kind === 'variant') return { kind: 'choice', values: shape.variants.map(({ type }) => type) };
  const types = shape.of === 'input' ? language.inputs : language.types.filter(({ place }) => place === shape.of);
  return { kind: 'choice', values: types.map(({ type }) => type) };
}

/** A type by its name, or by an older one. */
export function typeNamed(type: string | undefined, { types }: FlowLanguage): TypeSummary | undefined {
  const named = types.find((each) => each.type === type);
  return named?.replacedBy === undefined ? named : types.find((each) => each.type === named.replacedBy);
}

/** What a property holds, in a few words. */
export function describeShape(shape: ValueShape): string {
  switch (shape.kind) {
    case 'any':
      return 'anything';
    case 'boolean':
      return 'true or false';
    case 'choice':
      return shape.values.length > 4 ? 'one of a list' : shape.values.join(' | ');
    case 'list':
      return shape.of.kind === 'slot' ? `list of ${placeNames[shape.of.of]}s` : 'list';
    case 'slot':
      return placeNames[shape.of];
    case 'variant':
      return shape.variants.map(({ type }) => type).join(' | ');
    case 'object':
      return 'map';
    default:
      return shape.kind;
  }
}

/** What a type stands for, as it is said of it. */
export const placeNames: Readonly<Record<TypePlace, string>> = {
  task: 'task',
  trigger: 'trigger',
  condition: 'condition',
  taskRunner: 'task runner',
  input: 'input',
};
