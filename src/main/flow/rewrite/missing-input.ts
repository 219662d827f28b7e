// What the newer version asks of inputs when a flow is saved: triggers that do not give what is required, defaults
// that their type refuses. Which value is meant only the writer knows, so nothing here is mechanical.
// Source: observed-flow.md §1.3.
import { isMap, isSeq, type ParsedNode } from 'yaml';
import { isJsonMap } from '../../contract/value.ts';
import { checkInputs } from '../check-inputs.ts';
import { toFlowParts } from '../flow-parts.ts';
import { resolveLegacyFields } from '../legacy-fields.ts';
import { type FieldPath, readYaml } from '../read-yaml.ts';
import { type FlowText, memberOf } from './flow-text.ts';
import type { Rule } from './replacement.ts';

const suggestions: readonly (readonly [RegExp, string])[] = [
  [
    /^Missing inputs /,
    'Write inputs with these names at the trigger (from a webhook such as name: "{{ trigger.body.name }}"), or give each input defaults or required: false',
  ],
  [/^Invalid default /, 'Write a default that the type and its rules take'],
];

/** Inputs as the older version reads them, judged by the newer one. */
export const findMissingInputs: Rule = (text, { from, to }) => {
  if (from.checksInputsOnSave || !to.checksInputsOnSave) return [];
  const { value } = readYaml(text.source);
  if (!isJsonMap(value)) return [];
  const sentences = checkInputs(toFlowParts(resolveLegacyFields(value, from), []), to);
  return sentences.flatMap(({ text: what, at }) => {
    const instead = suggestions.find(([pattern]) => pattern.test(what))?.[1];
    return instead === undefined ? [] : [{ offset: offsetOf(text, at), what, instead }];
  });
};

/** Where a path leads, or as far as it does. */
function offsetOf({ root }: FlowText, path: FieldPath): number {
  let node: ParsedNode = root;
  for (const part of path) {
    const next: unknown = isMap(node)
      ? memberOf(node, String(part))?.value
      : isSeq<ParsedNode>(node)
        ? node.items[Number(part)]
        : undefined;
    if (next === undefined || next === null) break;
    // A node that the parser made holds what the parser made.
    node = next as ParsedNode;
  }
  return node.range[0];
}
