// Tokens → statements: text, `{{ … }}` and the six tags that Kestra leaves of Pebble's. Every other tag is
// refused with Pebble's words. `verbatim` and `raw` never come here.
import {
  BlockNode,
  BodyNode,
  CaptureNode,
  FilterNode,
  ForNode,
  IfNode,
  type MacroSyntax,
  PrintNode,
  SetNode,
  type SyntaxNode,
  type TemplateSyntax,
  TextNode,
} from './nodes.ts';
import { type ExpressionSource, parseExpression, parseFilterHead, parseNewName, parseParameters } from './parser.ts';
import { Failure, pebbleException, raise, raiseSyntax } from './raise.ts';
import { createTokenStream, type Token } from './token.ts';

/** Parses a whole template. Macros and blocks are gathered on the way, since both can be used before they stand. */
export function parseTemplate(tokens: readonly Token[], precedences: ReadonlyMap<string, number>): TemplateSyntax {
  const end = tokens.at(-1) ?? { type: 'EOF', value: null, line: 1, at: 0 };
  const source: TagSource = {
    stream: createTokenStream(tokens, end),
    precedences,
    macros: new Map(),
    blocks: new Map(),
  };
  const body = parseBody(source, []);
  return { body, macros: source.macros, blocks: source.blocks };
}

interface TagSource extends ExpressionSource {
  readonly macros: Map<string, MacroSyntax>;
  readonly blocks: Map<string, SyntaxNode>;
}

type TagParser = (source: TagSource, line: number) => SyntaxNode;

const tags: ReadonlyMap<string, TagParser> = new Map<string, TagParser>([
  ['if', parseIf],
  ['for', parseFor],
  ['set', parseSet],
  ['macro', parseMacro],
  ['block', parseBlock],
  ['filter', parseFilterTag],
]);

/** Parses up to one of the tags that end the body, which stays the current token, or up to the end. */
function parseBody(source: TagSource, ends: readonly string[]): SyntaxNode {
  const { stream } = source;
  const children: SyntaxNode[] = [];
  for (;;) {
    const { type, value, line } = stream.current();
    if (type === 'EOF') break;
    stream.next();
    if (type === 'TEXT') {
      children.push(new TextNode(line, { text: value ?? '' }));
    } else if (type === 'PRINT_START') {
      const printLine = stream.current().line;
      children.push(new PrintNode(printLine, { expression: parseExpression(source) }));
      stream.expect('PRINT_END');
    } else {
      const tag = stream.current();
      if (tag.type !== 'NAME') raiseSyntax('A block must start with a tag name.', tag.line);
      const name = tag.value ?? '';
      if (ends.includes(name)) break;
      const parse = tags.get(name);
      if (parse === undefined) return raiseSyntax(`Unexpected tag name "${name}"`, tag.line);
      stream.next();
      children.push(parse(source, tag.line));
    }
  }
  return new BodyNode(stream.current().line, { children });
}

/** The last word needs no test: a body ends only with one of the words that it was given. */
function parseIf(source: TagSource, line: number): SyntaxNode {
  const { stream } = source;
  const branches = [parseBranch(source)];
  let otherwise: SyntaxNode | null = null;
  for (;;) {
    const word = stream.current();
    if (word.value === null) {
      raiseSyntax('Unexpected end of template. Pebble was looking for the "endif" tag', word.line);
    }
    stream.next();
    if (word.value === 'elseif') {
      branches.push(parseBranch(source));
    } else if (word.value === 'else') {
      stream.expect('EXECUTE_END');
      otherwise = parseBody(source, ['endif']);
    } else {
      stream.expect('EXECUTE_END');
      return new IfNode(line, { branches, otherwise });
    }
  }
}

function parseBranch(source: TagSource): { readonly condition: SyntaxNode; readonly body: SyntaxNode } {
  const condition = parseExpression(source);
  source.stream.expect('EXECUTE_END');
  return { condition, body: parseBody(source, ['else', 'elseif', 'endif']) };
}

/** `else` prints where there is no turn at all. */
function parseFor(source: TagSource, line: number): SyntaxNode {
  const { stream } = source;
  const name = parseNewName(stream);
  stream.expect('NAME', 'in');
  const iterable = parseExpression(source);
  stream.expect('EXECUTE_END');
  const body = parseBody(source, ['else', 'endfor']);
  let otherwise: SyntaxNode | null = null;
  if (stream.isAt('NAME', 'else')) {
    stream.next();
    stream.expect('EXECUTE_END');
    otherwise = parseBody(source, ['endfor']);
  }
  if (stream.current().value === null) {
    raiseSyntax('Unexpected end of template. Pebble was looking for the "endfor" tag', stream.current().line);
  }
  stream.next();
  stream.expect('EXECUTE_END');
  return new ForNode(line, { name, iterable, body, otherwise });
}

function parseSet(source: TagSource, line: number): SyntaxNode {
  const { stream } = source;
  const name = parseNewName(stream);
  stream.expect('PUNCTUATION', '=');
  const value = parseExpression(source);
  stream.expect('EXECUTE_END');
  return new SetNode(line, { name, value });
}

/** The macro itself prints nothing where it stands. */
function parseMacro(source: TagSource, line: number): SyntaxNode {
  const { stream, macros } = source;
  const name = stream.expect('NAME').value ?? '';
  const parameters = parseParameters(source);
  stream.expect('EXECUTE_END');
  const body = parseBody(source, ['endmacro']);
  stream.next();
  stream.expect('EXECUTE_END');
  if (macros.has(name)) {
    raise(new Failure('unplaced', `More than one macro can not share the same name: ${name}`, pebbleException));
  }
  macros.set(name, { name, parameters, body });
  return new BodyNode(line, { children: [] });
}

/** Without inheritance a block prints in its place, and can be printed again by its name. */
function parseBlock(source: TagSource, line: number): SyntaxNode {
  const { stream, blocks } = source;
  const head = stream.current();
  if (head.type !== 'STRING') stream.expect('NAME');
  else stream.next();
  const name = head.value ?? '';
  stream.expect('EXECUTE_END');
  const body = parseBody(source, ['endblock']);
  if (!stream.isAt('NAME', 'endblock')) {
    raiseSyntax('endblock tag should be present with block tag starting line number ', line);
  }
  stream.next();
  if (stream.isAt('NAME', name) || stream.isAt('STRING', name)) stream.next();
  stream.expect('EXECUTE_END');
  blocks.set(name, body);
  return new BlockNode(line, { name });
}

function parseFilterTag(source: TagSource, line: number): SyntaxNode {
  const { stream } = source;
  const filters = [parseFilterHead(source)];
  while (stream.isAt('OPERATOR', '|')) {
    stream.next();
    filters.push(parseFilterHead(source));
  }
  stream.expect('EXECUTE_END');
  const body = parseBody(source, ['endfilter']);
  stream.next();
  stream.expect('EXECUTE_END');
  let expression: SyntaxNode = new CaptureNode(line, { body });
  // Pebble forgets the line of a filter that stands in this tag, and reports 0.
  for (const filter of filters) expression = new FilterNode(0, { ...filter, input: expression });
  return new PrintNode(line, { expression });
}
