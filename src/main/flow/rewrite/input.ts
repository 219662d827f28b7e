// Inputs and outputs: types that were renamed, `name` for `id`, a default beside `required: false`.
// Source: observed-flow.md §1.3, real-use.md; `input-*` in the recorded verdicts.
import { isScalar } from 'yaml';
import { type FlowText, type MapNode, mapsIn, memberOf, removeMember, replaceNode, textOf } from './flow-text.ts';
import type { Finding, Rule } from './replacement.ts';

const newTypes: ReadonlyMap<string, string> = new Map([
  ['BOOLEAN', 'BOOL'],
  ['ENUM', 'SELECT'],
]);

/** Looks at the flow's inputs and outputs, and at what a `Pause` asks for. */
export const rewriteInputs: Rule = (text, { from, to }) => {
  if (!from.hasLegacyFlowFields || to.hasLegacyFlowFields) return [];
  const inputs = [...mapsIn(text.root, 'inputs'), ...text.maps.flatMap((map) => mapsIn(map, 'onResume'))];
  return [
    ...[...inputs, ...mapsIn(text.root, 'outputs')].flatMap(renameTypes),
    ...inputs.flatMap((input) => [...renameName(text, input), ...dropRequired(text, input)]),
  ];
};

function renameTypes(map: MapNode): readonly Finding[] {
  return ['type', 'itemType'].flatMap((name) => {
    const type = textOf(map, name);
    const value = memberOf(map, name)?.value;
    const instead = type === undefined ? undefined : newTypes.get(type);
    if (instead === undefined || !isScalar(value)) return [];
    const edits = [replaceNode(value, instead)];
    return [{ offset: value.range[0], what: `${name}: ${type}`, instead: `Write ${name}: ${instead}`, edits }];
  });
}

/** Where both stand, `id` is what counted. */
function renameName(text: FlowText, input: MapNode): readonly Finding[] {
  const name = memberOf(input, 'name');
  if (name === undefined) return [];
  const place = { offset: name.key.range[0], what: 'name of an input' };
  if (memberOf(input, 'id') === undefined) {
    return [{ ...place, instead: 'Write id', edits: [replaceNode(name.key, 'id')] }];
  }
  const removal = removeMember(text, input, name);
  return [{ ...place, instead: 'Leave it out: id is there', ...(removal === undefined ? {} : { edits: [removal] }) }];
}

/** The default is always applied, so such an input is never missing. */
function dropRequired(text: FlowText, input: MapNode): readonly Finding[] {
  const required = memberOf(input, 'required');
  if (required === undefined || textOf(input, 'required') !== 'false') return [];
  if (memberOf(input, 'defaults') === undefined) return [];
  const removal = removeMember(text, input, required);
  return [
    {
      offset: required.key.range[0],
      what: 'required: false beside a default',
      instead: 'Leave required out: the default is always applied',
      ...(removal === undefined ? {} : { edits: [removal] }),
    },
  ];
}
