// `conditions` of a trigger → its one expression `when`.
// Source: kestra-webhook.md §4.1; observed-flow.md §1 (2.0: `conditions` is an unknown field of every trigger).
import { isScalar, visit } from 'yaml';
import { endOf, type FlowText, type MapNode, mapsIn, memberOf, type MemberNode, textOf } from './flow-text.ts';
import type { Finding, Rule } from './replacement.ts';

const expressionTypes = /\.condition(?:s\.types)?\.(?:Expression|ExpressionCondition|VariableCondition)$/;
const onePrint = /^\s*\{\{-?((?:(?!\}\}|\{\{)[^])*?)-?\}\}\s*$/;

/** Every trigger with a list of conditions. */
export const rewriteConditions: Rule = (text, { from, to }) => {
  if (from.conditionIsWhen || !to.conditionIsWhen) return [];
  return mapsIn(text.root, 'triggers').flatMap((trigger) => {
    const conditions = memberOf(trigger, 'conditions');
    return conditions === undefined ? [] : [moveConditions(text, { trigger, conditions })];
  });
};

interface Trigger {
  readonly trigger: MapNode;
  readonly conditions: MemberNode;
}

function moveConditions(text: FlowText, { trigger, conditions }: Trigger): Finding {
  const place = { offset: conditions.key.range[0], what: 'conditions of a trigger' };
  const list = mapsIn(trigger, 'conditions');
  const others = list.map((each) => textOf(each, 'type') ?? '').filter((type) => !expressionTypes.test(type));
  if (list.length === 0 || others.length > 0) {
    const names = others.length === 0 ? '' : ` in place of ${others.join(' and ')}`;
    return { ...place, instead: `Write when with one expression${names}, such as when: "{{ … }}"` };
  }
  const written = whenOf(text, list);
  const join = list.length === 1 ? 'the expression' : 'the expressions joined by "and", each giving true or false';
  const instead = `Write when with ${join}; a result of 0 counts as false in when, and as true in conditions`;
  if (written === undefined || memberOf(trigger, 'when') !== undefined || hasComment(text, conditions)) {
    return { ...place, instead };
  }
  const edit = { from: place.offset, to: endOf(text, conditions), text: `when: ${written}` };
  return { ...place, instead, edits: [edit] };
}

/** One expression keeps its quotes or block; several are joined where each is a single `{{ … }}`. */
function whenOf(text: FlowText, list: readonly MapNode[]): string | undefined {
  const [first] = list;
  if (first === undefined) return undefined;
  if (list.length === 1) return sourceOf(text, first);
  const parts = list.map((each) => onePrint.exec(textOf(each, 'expression') ?? '')?.[1]?.trim());
  if (parts.some((part) => part === undefined || part === '')) return undefined;
  return JSON.stringify(`{{ ${parts.map((part) => `(${part})`).join(' and ')} }}`);
}

/** A block that states its own indentation would read otherwise at another depth. */
function sourceOf(text: FlowText, condition: MapNode): string | undefined {
  const expression = memberOf(condition, 'expression');
  if (expression === undefined || !isScalar(expression.value)) return undefined;
  const written = text.source.slice(expression.value.range[0], endOf(text, expression));
  return /^[|>][+-]?\d/.test(written) || written === '' ? undefined : written;
}

/** A comment within the list would have no place any more; one behind its last line stays where it is. */
function hasComment(text: FlowText, conditions: MemberNode): boolean {
  const comments: string[] = [];
  visit(conditions.value, {
    Node(_, { comment, commentBefore }) {
      const [first] = (commentBefore ?? comment ?? '').split('\n');
      if (first !== undefined && first !== '') comments.push(`#${first}`);
    },
  });
  const end = endOf(text, conditions);
  return comments.some((comment) => text.source.slice(conditions.key.range[0], end).includes(comment));
}
