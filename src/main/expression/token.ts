// What the lexer hands to the parser: the kinds of token under Pebble's own names, which show in its
// messages, and the cursor over them.
import { raiseSyntax } from './raise.ts';

/** Pebble's token types; `STRING_INTERPOLATION_*` are `#{` and `}` inside a text in double quotes. */
export type TokenType =
  | 'TEXT'
  | 'PRINT_START'
  | 'PRINT_END'
  | 'EXECUTE_START'
  | 'EXECUTE_END'
  | 'NAME'
  | 'OPERATOR'
  | 'PUNCTUATION'
  | 'STRING'
  | 'NUMBER'
  | 'LONG'
  | 'STRING_INTERPOLATION_START'
  | 'STRING_INTERPOLATION_END'
  | 'EOF';

/** One token; only the end of the template has no value. */
export interface Token {
  readonly type: TokenType;
  readonly value: string | null;
  readonly line: number;
  /** Where it stands in the template; exact for names, which are what is rewritten. */
  readonly at: number;
}

/**
 * The parser's view of the tokens. One token of looking ahead is enough for Pebble's grammar: it tells a named
 * argument.
 */
export interface TokenStream {
  current(): Token;
  peek(): Token;
  /** Goes on; past the end it stops with `Unexpected end of template.` */
  next(): Token;
  /** Whether the current token is of that type and, where given, has that value. */
  isAt(type: TokenType, value?: string): boolean;
  /** Answers the current token and goes on, or stops because another one stands there. */
  expect(type: TokenType, value?: string): Token;
}

/** Makes a cursor at the first token. The list always ends with `EOF`. */
export function createTokenStream(tokens: readonly Token[], end: Token): TokenStream {
  let at = 0;
  const current = (): Token => tokens[at] ?? end;
  const next = (): Token => {
    if (at + 1 >= tokens.length) return raiseSyntax('Unexpected end of template.', current().line);
    at++;
    return current();
  };
  const isAt = (type: TokenType, value?: string): boolean => isToken(current(), type, value);
  const expect = (type: TokenType, value?: string): Token => {
    const token = current();
    if (!isToken(token, type, value)) {
      raiseSyntax(
        `Unexpected token of value "${token.value}" and type ${token.type}, expected token of type ${type}`,
        token.line,
      );
    }
    next();
    return token;
  };
  return { current, peek: () => tokens[at + 1] ?? end, next, isAt, expect };
}

/** Whether a token is of that type and, where given, has that value. */
export function isToken(token: Token, type: TokenType, value?: string): boolean {
  return token.type === type && (value === undefined || token.value === value);
}
