// The syntax tree: subclasses of nunjucks' `Node`, one for each thing that Pebble can say. They hold data
// alone; `compiler.ts` knows what becomes of them. nunjucks' own nodes are not used.
import nunjucksNodes, { type Node } from 'nunjucks/src/nodes.js';

/** Any node of ours. `lineno` is the line that Kestra reports. */
export type SyntaxNode = Node;

/** A node with its fields. */
type NodeWith<Fields> = SyntaxNode & Readonly<Fields>;

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
export const BodyNode = defineNode<{ children: readonly SyntaxNode[] }>('PebbleBody', ['children']);
export const TextNode = defineNode<{ text: string }>('PebbleText', ['text']);
export const PrintNode = defineNode<{ expression: SyntaxNode }>('PebblePrint', ['expression']);
export const IfNode = defineNode<{
  branches: readonly { readonly condition: SyntaxNode; readonly body: SyntaxNode }[];
  otherwise: SyntaxNode | null;
}>('PebbleIf', ['branches', 'otherwise']);
export const ForNode = defineNode<{
  name: string;
  iterable: SyntaxNode;
  body: SyntaxNode;
  otherwise: SyntaxNode | null;
}>('PebbleFor', ['name', 'iterable', 'body', 'otherwise']);
export const SetNode = defineNode<{ name: string; value: SyntaxNode }>('PebbleSet', ['name', 'value']);
export const BlockNode = defineNode<{ name: string }>('PebbleBlock', ['name']);

// Expressions
export const LiteralNode = defineNode<{ value: null | boolean | string | bigint }>('PebbleLiteral', ['value']);
export const DoubleNode = defineNode<{ value: number }>('PebbleDouble', ['value']);
export const ListNode = defineNode<{ items: readonly SyntaxNode[] }>('PebbleList', ['items']);
export const MapNode = defineNode<{ entries: readonly (readonly [SyntaxNode, SyntaxNode])[] }>('PebbleMap', [
  'entries',
]);
export const VariableNode = defineNode<{ name: string }>('PebbleVariable', ['name']);
export const MemberNode = defineNode<{
  target: SyntaxNode;
  key: SyntaxNode;
  /** Null without parentheses. */
  parameters: readonly SyntaxNode[] | null;
}>('PebbleMember', ['target', 'key', 'parameters']);
export const UnaryNode = defineNode<{ operator: string; operand: SyntaxNode }>('PebbleUnary', ['operator', 'operand']);
export const BinaryNode = defineNode<{ operator: string; left: SyntaxNode; right: SyntaxNode }>('PebbleBinary', [
  'operator',
  'left',
  'right',
]);
export const TernaryNode = defineNode<{ condition: SyntaxNode; yes: SyntaxNode; no: SyntaxNode }>('PebbleTernary', [
  'condition',
  'yes',
  'no',
]);
export const FilterNode = defineNode<{ name: string; input: SyntaxNode; parameters: ArgumentsSyntax }>('PebbleFilter', [
  'name',
  'input',
  'parameters',
]);
export const TestNode = defineNode<{
  name: string;
  input: SyntaxNode;
  parameters: ArgumentsSyntax;
  isNegated: boolean;
}>('PebbleTest', ['name', 'input', 'parameters', 'isNegated']);
export const CallNode = defineNode<{ name: string; parameters: ArgumentsSyntax }>('PebbleCall', ['name', 'parameters']);
export const CaptureNode = defineNode<{ body: SyntaxNode }>('PebbleCapture', ['body']);
