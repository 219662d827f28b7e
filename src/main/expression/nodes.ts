// The syntax tree: subclasses of nunjucks' `Node`, one for each thing that Pebble can say. They hold data
// alone; `compiler.ts` knows what becomes of them. nunjucks' own nodes are not used.
import nunjucksNodes, { type Node } from 'nunjucks/src/nodes.js';

/** Any node of ours. `lineno` is the line that Kestra reports. */
export type SyntaxNode = Node;

/** A node with its fields. */
type NodeWith<Fields> = SyntaxNode & Readonly<Fields>;

/** nunjucks dispatches by the name of a node's type, which is all that is used of its nodes. */
function defineNode<Fields extends object>(
  typename: string,
  names: readonly (keyof Fields & string)[],
): new (line: number, fields: Fields) => NodeWith<Fields> {
  const Base = nunjucksNodes.Node.extend(typename, { fields: names });
  const Defined = class extends Base {
    constructor(line: number, fields: Fields) {
      super(line, 0, ...names.map((name) => fields[name]));
    }
  };
  // True because nunjucks' constructor assigns each argument to the field of that place.
  return Defined as unknown as new (line: number, fields: Fields) => NodeWith<Fields>;
}

/** One argument of a call; without a name it is meant by its position. */
export interface ArgumentSyntax {
  readonly name: string | null;
  readonly value: SyntaxNode;
}

/** The arguments of a call with the line that errors about them name. */
export interface ArgumentsSyntax {
  readonly line: number;
  readonly items: readonly ArgumentSyntax[];
}

/** A macro's parameter; the default is null where none is given. */
export interface ParameterSyntax {
  readonly name: string;
  readonly fallback: SyntaxNode | null;
}

/** A macro, which can be called from everywhere in its template. */
export interface MacroSyntax {
  readonly name: string;
  readonly parameters: readonly ParameterSyntax[];
  readonly body: SyntaxNode;
}

/** A whole template: what it prints, and what stands ready to be called. */
export interface TemplateSyntax {
  readonly body: SyntaxNode;
  readonly macros: ReadonlyMap<string, MacroSyntax>;
  /** The last block of a name serves all of that name. */
  readonly blocks: ReadonlyMap<string, SyntaxNode>;
}

// Statements
/** What stands between two tags, in order. */
export const BodyNode = defineNode<{ children: readonly SyntaxNode[] }>('PebbleBody', ['children']);
/** Text between tags. */
export const TextNode = defineNode<{ text: string }>('PebbleText', ['text']);
/** `{{ expression }}`. */
export const PrintNode = defineNode<{ expression: SyntaxNode }>('PebblePrint', ['expression']);
/** `if` with its `elseif`s; without an `else` there is no `otherwise`. */
export const IfNode = defineNode<{
  branches: readonly { readonly condition: SyntaxNode; readonly body: SyntaxNode }[];
  otherwise: SyntaxNode | null;
}>('PebbleIf', ['branches', 'otherwise']);
/** `for name in iterable`; `otherwise` is printed where there is no turn. */
export const ForNode = defineNode<{
  name: string;
  iterable: SyntaxNode;
  body: SyntaxNode;
  otherwise: SyntaxNode | null;
}>('PebbleFor', ['name', 'iterable', 'body', 'otherwise']);
/** `set name = value`. */
export const SetNode = defineNode<{ name: string; value: SyntaxNode }>('PebbleSet', ['name', 'value']);
/** A block in its place; its body is in the template's table. */
export const BlockNode = defineNode<{ name: string }>('PebbleBlock', ['name']);

// Expressions
/** A text, a Long, a Boolean or null. */
export const LiteralNode = defineNode<{ value: null | boolean | string | bigint }>('PebbleLiteral', ['value']);
/** A number with a point, apart from the other literals because its value is no plain one here. */
export const DoubleNode = defineNode<{ value: number }>('PebbleDouble', ['value']);
/** `[a, b]`. */
export const ListNode = defineNode<{ items: readonly SyntaxNode[] }>('PebbleList', ['items']);
/** `{a: b}`, whose keys are expressions. */
export const MapNode = defineNode<{ entries: readonly (readonly [SyntaxNode, SyntaxNode])[] }>('PebbleMap', [
  'entries',
]);
/** A bare name. */
export const VariableNode = defineNode<{ name: string }>('PebbleVariable', ['name']);
/** `target.key`, `target[key]` and `target.key(…)`. */
export const MemberNode = defineNode<{
  target: SyntaxNode;
  key: SyntaxNode;
  /** Null without parentheses. */
  parameters: readonly SyntaxNode[] | null;
}>('PebbleMember', ['target', 'key', 'parameters']);
/** `not x`, `-x` and `+x`. */
export const UnaryNode = defineNode<{ operator: string; operand: SyntaxNode }>('PebbleUnary', ['operator', 'operand']);
/** Every operator between two expressions but `|` and `is`. */
export const BinaryNode = defineNode<{ operator: string; left: SyntaxNode; right: SyntaxNode }>('PebbleBinary', [
  'operator',
  'left',
  'right',
]);
/** `condition ? yes : no`. */
export const TernaryNode = defineNode<{ condition: SyntaxNode; yes: SyntaxNode; no: SyntaxNode }>('PebbleTernary', [
  'condition',
  'yes',
  'no',
]);
/** `input | name(…)`, and each filter of the tag `filter`. */
export const FilterNode = defineNode<{ name: string; input: SyntaxNode; parameters: ArgumentsSyntax }>('PebbleFilter', [
  'name',
  'input',
  'parameters',
]);
/** `input is name(…)`. */
export const TestNode = defineNode<{
  name: string;
  input: SyntaxNode;
  parameters: ArgumentsSyntax;
  isNegated: boolean;
}>('PebbleTest', ['name', 'input', 'parameters', 'isNegated']);
/** A function or macro, which of them is decided when it is compiled. */
export const CallNode = defineNode<{ name: string; parameters: ArgumentsSyntax }>('PebbleCall', ['name', 'parameters']);
/** The body of the tag `filter`, whose output is the input of its first filter. */
export const CaptureNode = defineNode<{ body: SyntaxNode }>('PebbleCapture', ['body']);
