// The tree of a jq program. Source: the jq 1.6 manual; jackson-jq, which Kestra uses, follows it.
import type { JsonValue } from '../../contract/value.ts';

/** Operators that make a value of two values. `and`, `or` and `//` are not among them: they choose what to evaluate. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=';

/** Assignments; all but the first two apply the operator before the `=`. */
export type UpdateOperator = '=' | '|=' | '+=' | '-=' | '*=' | '/=' | '%=' | '//=';

/** A pattern of `as`: a variable, or a list or an object of patterns. */
export type Pattern =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'array'; readonly items: readonly Pattern[] }
  | { readonly kind: 'object'; readonly members: readonly PatternMember[] };

/** `{name: $n}`, `{"a b": $n}`, `{(expression): $n}`, `{$name}` or `{$name: [$first]}`. */
export interface PatternMember {
  readonly key: JqNode;
  /** `$name` as key also binds the variable. */
  readonly variable: string | undefined;
  readonly pattern: Pattern | undefined;
}

/** A function by name and number of parameters; two that differ in the number are two functions. */
export interface FunctionDefinition {
  readonly name: string;
  /** `$x` stands for a parameter whose values are bound one by one. */
  readonly parameters: readonly string[];
  readonly body: JqNode;
}

/** One expression. Parts that are optional in the grammar are undefined, so that every node has all of its members. */
export type JqNode =
  | { readonly kind: 'identity' }
  | { readonly kind: 'recurse' }
  | { readonly kind: 'literal'; readonly value: JsonValue }
  | { readonly kind: 'text'; readonly format: string | undefined; readonly parts: readonly (string | JqNode)[] }
  | { readonly kind: 'format'; readonly name: string }
  | { readonly kind: 'index'; readonly target: JqNode; readonly key: JqNode }
  | {
      readonly kind: 'slice';
      readonly target: JqNode;
      readonly from: JqNode | undefined;
      readonly to: JqNode | undefined;
    }
  | { readonly kind: 'iterate'; readonly target: JqNode }
  | { readonly kind: 'try'; readonly body: JqNode; readonly handler: JqNode | undefined }
  | { readonly kind: 'pipe' | 'comma'; readonly left: JqNode; readonly right: JqNode }
  | { readonly kind: 'and' | 'or'; readonly left: JqNode; readonly right: JqNode }
  | { readonly kind: 'alternative'; readonly left: JqNode; readonly right: JqNode }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: JqNode; readonly right: JqNode }
  | { readonly kind: 'update'; readonly operator: UpdateOperator; readonly left: JqNode; readonly right: JqNode }
  | { readonly kind: 'negate'; readonly operand: JqNode }
  | { readonly kind: 'array'; readonly content: JqNode | undefined }
  | { readonly kind: 'object'; readonly members: readonly (readonly [key: JqNode, value: JqNode])[] }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly operands: readonly JqNode[] }
  | {
      readonly kind: 'if';
      readonly condition: JqNode;
      readonly accepted: JqNode;
      readonly otherwise: JqNode | undefined;
    }
  | {
      readonly kind: 'reduce';
      readonly source: JqNode;
      readonly pattern: Pattern;
      readonly start: JqNode;
      readonly update: JqNode;
    }
  | {
      readonly kind: 'foreach';
      readonly source: JqNode;
      readonly pattern: Pattern;
      readonly start: JqNode;
      readonly update: JqNode;
      readonly extract: JqNode | undefined;
    }
  | { readonly kind: 'bind'; readonly source: JqNode; readonly patterns: readonly Pattern[]; readonly body: JqNode }
  | { readonly kind: 'define'; readonly definition: FunctionDefinition; readonly body: JqNode }
  | { readonly kind: 'label'; readonly name: string; readonly body: JqNode }
  | { readonly kind: 'break'; readonly name: string };
