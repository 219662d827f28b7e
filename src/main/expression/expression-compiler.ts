// Expression nodes → JavaScript: the half of the compiler that knows values. Every operation is a call into
// `runtime.ts`; an operand is passed unevaluated where Pebble catches what its evaluation raises.
import nunjucksCompiler from 'nunjucks/src/compiler.js';
import { describePath } from './describe-path.ts';
import type { Extensions, Filter, TemplateFunction, Test } from './extension.ts';
import {
  type ArgumentsSyntax,
  type BinaryNode,
  type CallNode,
  type CaptureNode,
  type DoubleNode,
  type FilterNode,
  type ListNode,
  type LiteralNode,
  type MapNode,
  type MemberNode,
  type SyntaxNode,
  type TemplateSyntax,
  type TernaryNode,
  type TestNode,
  type UnaryNode,
  VariableNode,
} from './nodes.ts';
import { quote } from './quote.ts';

/** Operations that fail as a whole when an operand does, so they get their operands unevaluated. */
const lazyOperations: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'remainder',
  '==': 'equal',
  equals: 'equal',
  '!=': 'notEqual',
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
  '??': 'coalesce',
  '???': 'coalesceUndefined',
};

const eagerOperations: Readonly<Record<string, string>> = {
  '~': 'concatenate',
  isIn: 'isIn',
  '..': 'range',
};

const unaryOperations: Readonly<Record<string, string>> = { not: 'not', '-': 'minus', '+': 'plus' };

/** Pebble asks these two by class: what is missing is null for them. */
const acceptMissing: ReadonlySet<string> = new Set(['default', 'defined']);

/** What the profile brings to compilation. */
export interface CompilerSettings {
  readonly extensions: Extensions;
  /** Callables with an empty list of argument names take any argument; otherwise none. */
  readonly bindsWithoutNames: boolean;
}

/** Compiles expressions; nunjucks calls `compile<typename>` for each node. */
export class ExpressionCompiler extends nunjucksCompiler.Compiler {
  /** What the code refers to by number. */
  readonly filters: Filter[] = [];
  readonly functions: TemplateFunction[] = [];
  readonly tests: Test[] = [];
  readonly paths: string[] = [];
  readonly #macros: TemplateSyntax['macros'];
  readonly #extensions: Extensions;
  readonly #bindsWithoutNames: boolean;

  constructor(macros: TemplateSyntax['macros'], { extensions, bindsWithoutNames }: CompilerSettings) {
    super(null, false);
    this.#macros = macros;
    this.#extensions = extensions;
    this.#bindsWithoutNames = bindsWithoutNames;
  }

  emit(code: string): void {
    this.codebuf.push(code);
  }

  emitLine(code: string): void {
    this.codebuf.push(code, '\n');
  }

  compilePebbleLiteral({ value }: InstanceType<typeof LiteralNode>): void {
    if (typeof value === 'string') this.emit(quote(value));
    else this.emit(typeof value === 'bigint' ? `${value}n` : String(value));
  }

  compilePebbleDouble({ value }: InstanceType<typeof DoubleNode>): void {
    this.emit(`double(${Number.isFinite(value) ? value : '1 / 0'})`);
  }

  compilePebbleList({ items }: InstanceType<typeof ListNode>): void {
    this.emit('[');
    this.#emitAll(items);
    this.emit(']');
  }

  compilePebbleMap({ entries }: InstanceType<typeof MapNode>): void {
    this.emit('map([');
    for (const entry of entries) {
      this.emit('[');
      this.#emitAll(entry);
      this.emit('], ');
    }
    this.emit('])');
  }

  compilePebbleVariable({ name, lineno }: InstanceType<typeof VariableNode>): void {
    this.emit(`variable(S, ${quote(name)}, ${lineno})`);
  }

  compilePebbleMember({ target, key, parameters, lineno }: InstanceType<typeof MemberNode>): void {
    const path = this.paths.push(describePath(target)) - 1;
    this.emit(`${parameters === null ? 'member' : 'callMember'}(S, `);
    this.#emitAll([target, key]);
    if (parameters !== null) {
      this.emit(', [');
      this.#emitAll(parameters);
      this.emit(']');
    }
    const variable = target instanceof VariableNode ? quote(target.name) : 'null';
    this.emit(`, ${lineno}, ${path}, ${variable})`);
  }

  compilePebbleUnary({ operator, operand, lineno }: InstanceType<typeof UnaryNode>): void {
    this.emit(`${unaryOperations[operator]}(S, `);
    this.compile(operand);
    this.emit(`, ${lineno})`);
  }

  compilePebbleBinary({ operator, left, right, lineno }: InstanceType<typeof BinaryNode>): void {
    if (operator === 'and' || operator === 'or') {
      this.#emitConnection(operator === 'and' ? '&&' : '||', { left, right, lineno });
      return;
    }
    if (operator === 'contains') {
      this.emit('contains(S, ');
      this.compile(left);
      this.emit(', () => ');
      this.compile(right);
      this.emit(`, ${lineno})`);
      return;
    }
    const lazy = lazyOperations[operator];
    const before = lazy === undefined ? '' : '() => ';
    this.emit(`${lazy ?? eagerOperations[operator]}(S, ${before}`);
    this.compile(left);
    this.emit(`, ${before}`);
    this.compile(right);
    this.emit(`, ${lineno})`);
  }

  #emitConnection(
    connection: '&&' | '||',
    { left, right, lineno }: { left: SyntaxNode; right: SyntaxNode; lineno: number },
  ): void {
    this.emit('(connected(S, ');
    this.compile(left);
    this.emit(`, ${lineno}) ${connection} connected(S, `);
    this.compile(right);
    this.emit(`, ${lineno}))`);
  }

  compilePebbleTernary({ condition, yes, no }: InstanceType<typeof TernaryNode>): void {
    this.emit('(chosen(');
    this.compile(condition);
    this.emit(') ? ');
    this.compile(yes);
    this.emit(' : ');
    this.compile(no);
    this.emit(')');
  }

  compilePebbleFilter({ name, input, parameters, lineno }: InstanceType<typeof FilterNode>): void {
    const filter = this.#extensions.filters.get(name);
    if (filter === undefined) {
      this.emit(`unknownFilter(S, ${quote(name)}, ${lineno})`);
      return;
    }
    this.emit(`applyFilter(S, filters[${this.filters.push(filter) - 1}], `);
    this.#emitArguments(parameters, filter.argumentNames);
    this.#emitInput(name, input);
    this.emit(`, ${lineno})`);
  }

  compilePebbleTest({ name, input, parameters, isNegated, lineno }: InstanceType<typeof TestNode>): void {
    const test = this.#extensions.tests.get(name);
    if (test === undefined) {
      this.emit(`unknownTest(S, ${quote(name)}, ${lineno})`);
      return;
    }
    this.emit(`${isNegated ? '!' : ''}applyTest(S, tests[${this.tests.push(test) - 1}], `);
    this.#emitArguments(parameters, test.argumentNames);
    this.#emitInput(name, input);
    this.emit(`, ${lineno})`);
  }

  #emitInput(name: string, input: SyntaxNode): void {
    this.emit(acceptMissing.has(name) ? ', orNull(S, () => ' : ', (');
    this.compile(input);
    this.emit(')');
  }

  compilePebbleCall({ name, parameters, lineno }: InstanceType<typeof CallNode>): void {
    const called = this.#extensions.functions.get(name);
    const macro = this.#macros.get(name);
    if (name === 'parent') {
      this.emit(`refuseParent(${lineno})`);
    } else if (name === 'block') {
      this.emit('printedBlock(S, blocks, ');
      this.#emitArguments(parameters, ['name']);
      this.emit(')');
    } else if (called !== undefined) {
      this.emit(`callFunction(S, functions[${this.functions.push(called) - 1}], `);
      this.#emitArguments(parameters, called.argumentNames);
      this.emit(`, ${lineno})`);
    } else if (macro === undefined) {
      this.emit(`unknownFunction(S, ${quote(name)}, ${lineno})`);
    } else {
      this.emit(`callMacro(S, macros.get(${quote(name)}), `);
      const names = macro.parameters.map((parameter) => parameter.name);
      this.#emitArguments(parameters, names);
      this.emit(')');
    }
  }

  compilePebbleCapture({ body }: InstanceType<typeof CaptureNode>): void {
    this.emit('captured(S, (S) => {');
    this.compile(body);
    this.emit('})');
  }

  /** Emits arguments by name. What is wrong with them comes out when its turn is there, as in Pebble. */
  #emitArguments({ items, line }: ArgumentsSyntax, names: readonly string[] | null): void {
    this.emit('bind(');
    items.forEach(({ name, value }, position) => {
      if (names === null || (names.length === 0 && this.#bindsWithoutNames)) {
        if (name === null || names !== null) this.#emitArgument(name ?? String(position), value);
      } else if (name === null) {
        const expected = names[position];
        if (expected === undefined) this.#emitRefusal(tooManyArguments(position, names), line);
        else this.#emitArgument(expected, value);
      } else if (names.includes(name)) {
        this.#emitArgument(name, value);
      } else {
        this.#emitRefusal(`The following named argument does not exist: ${name}`, line);
      }
    });
    this.emit(')');
  }

  #emitArgument(name: string, value: SyntaxNode): void {
    this.emit(`${quote(name)}, `);
    this.compile(value);
    this.emit(', ');
  }

  #emitRefusal(text: string, line: number): void {
    this.emit(`refuseArgument(${line}, ${quote(text)}), `);
  }

  #emitAll(nodes: readonly SyntaxNode[]): void {
    nodes.forEach((node, index) => {
      if (index > 0) this.emit(', ');
      this.compile(node);
    });
  }
}

function tooManyArguments(position: number, names: readonly string[]): string {
  return `The argument at position ${position + 1} is not allowed. Only ${names.length} argument(s) are allowed.`;
}
