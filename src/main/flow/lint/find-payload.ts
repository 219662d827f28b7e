// Whether the text of a payload is still in a value when an expression is done with it. A comparison of it, its
// length or its hash is not; what a filter of ours is not known to take away is.
import {
  BinaryNode,
  BodyNode,
  CallNode,
  CaptureNode,
  FilterNode,
  ListNode,
  LiteralNode,
  MapNode,
  MemberNode,
  PrintNode,
  type SyntaxNode,
  TernaryNode,
  VariableNode,
} from '../../expression/nodes.ts';
import { describePath } from '../../expression/describe-path.ts';
import { type KeyPath, keyPathOf } from './key-path.ts';
import { childrenOf } from './children-of.ts';

/** Where payload is read. */
export interface PayloadPlaces {
  readonly isPayload: (path: KeyPath) => boolean;
  /** Whether a text of the flow stands there that prints payload once it is rendered, as `render(vars.name)` does. */
  readonly isTemplate: (path: KeyPath) => boolean;
}

/** What is known at one place of a template, and which filters take payload's text away for what is being asked. */
export interface PayloadScope extends PayloadPlaces {
  /** Names that the template itself has given to payload. */
  readonly locals: ReadonlySet<string>;
  readonly cleaners: ReadonlySet<string>;
}

/** The path by which an expression reads payload that is in its value as a text; undefined where none is. */
export function findPayload(node: SyntaxNode, scope: PayloadScope): string | undefined {
  if (node instanceof VariableNode || node instanceof MemberNode) return findInPath(node, scope);
  if (node instanceof FilterNode && scope.cleaners.has(node.name)) return undefined;
  if (node instanceof CallNode && !carryingFunctions.has(node.name)) return undefined;
  if (node instanceof CallNode && renderers.has(node.name)) return findRendered(node, scope);
  if (node instanceof BinaryNode && !carryingOperators.has(node.operator)) return undefined;
  if (node instanceof TernaryNode) return findFirst([node.yes, node.no], scope);
  const isCarrying = carriers.some((carrier) => node instanceof carrier);
  return isCarrying ? findFirst(childrenOf(node), scope) : undefined;
}

// Nodes whose value holds the texts of what they are made of; those of a tag `filter` print it.
const carriers = [FilterNode, CallNode, BinaryNode, ListNode, MapNode, CaptureNode, BodyNode, PrintNode];
const carryingOperators: ReadonlySet<string> = new Set(['~', '+', '??', '???']);
/** Functions that give their argument back in another form; others answer something of their own. */
const carryingFunctions: ReadonlySet<string> = new Set([
  'fromIon',
  'fromJson',
  'json',
  'max',
  'min',
  'render',
  'renderOnce',
  'yaml',
]);
/** Methods that answer a number or a yes. */
const answeringMethods: ReadonlySet<string> = new Set([
  'contains',
  'containsKey',
  'endsWith',
  'equals',
  'equalsIgnoreCase',
  'indexOf',
  'isBlank',
  'isEmpty',
  'length',
  'matches',
  'size',
  'startsWith',
]);

/** Functions that render a text of the flow. */
export const renderers: ReadonlySet<string> = new Set(['render', 'renderOnce']);

/** What a call of `render()` makes payload of: payload itself, or a text of the flow that prints it. */
function findRendered(node: InstanceType<typeof CallNode>, scope: PayloadScope): string | undefined {
  return findFirst(childrenOf(node), scope) ?? findTemplate(node, scope);
}

/** The text of the flow that `render()` is given and that prints payload. */
export function findTemplate(node: InstanceType<typeof CallNode>, { isTemplate }: PayloadScope): string | undefined {
  const [argument] = childrenOf(node);
  const path = argument === undefined ? undefined : keyPathOf(argument);
  return path !== undefined && argument !== undefined && isTemplate(path) ? describePath(argument) : undefined;
}

function findFirst(nodes: readonly SyntaxNode[], scope: PayloadScope): string | undefined {
  for (const node of nodes) {
    const found = findPayload(node, scope);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findInPath(node: SyntaxNode, scope: PayloadScope): string | undefined {
  if (isAnswer(node)) return undefined;
  const path = keyPathOf(node);
  if (path === undefined) return node instanceof MemberNode ? findPayload(node.target, scope) : undefined;
  const isPayload = scope.locals.has(path[0] ?? '') || scope.isPayload(path);
  return isPayload ? describePath(node) : undefined;
}

function isAnswer(node: SyntaxNode): boolean {
  if (!(node instanceof MemberNode) || node.parameters === null) return false;
  return node.key instanceof LiteralNode && answeringMethods.has(String(node.key.value));
}
