// Syntax tree → JavaScript, by a subclass of nunjucks' Compiler. The code is one function for the template
// and one for each macro and block; all it can reach are the operations of `runtime.ts`, the callables of
// the profile and its own state `S`. Text of the template stands in it only as quoted literals.
import { type CompilerSettings, ExpressionCompiler } from './expression-compiler.ts';
import type { Filter, TemplateFunction, Test } from './extension.ts';
import type {
  BlockNode,
  BodyNode,
  ForNode,
  IfNode,
  MacroSyntax,
  PrintNode,
  SetNode,
  TemplateSyntax,
  TextNode,
} from './nodes.ts';
import { quote } from './quote.ts';

/** Generated code, and what it refers to by number. */
export interface GeneratedCode {
  readonly source: string;
  readonly filters: readonly Filter[];
  readonly functions: readonly TemplateFunction[];
  readonly tests: readonly Test[];
  /** Paths of what is read, for hints. */
  readonly paths: readonly string[];
}

/** Generates the code of a template. Names of callables are bound here, once. */
export function generateCode(template: TemplateSyntax, settings: CompilerSettings): GeneratedCode {
  const compiler = new PebbleCompiler(template.macros, settings);
  compiler.compileTemplate(template);
  const { filters, functions, tests, paths } = compiler;
  return { source: compiler.codebuf.join(''), filters, functions, tests, paths };
}

/**
 * Statements; expressions are in the class below it. nunjucks calls one method of this name pattern for each kind of
 * node.
 */
class PebbleCompiler extends ExpressionCompiler {
  // Numbers the loops of a template, so that one inside of another has a name of its own.
  #loops = 0;

  /** Macros and blocks are made before the body runs, so that both can be used above the place where they stand. */
  compileTemplate({ body, macros, blocks }: TemplateSyntax): void {
    this.emitLine('const macros = new Map([');
    for (const macro of macros.values()) this.#emitMacro(macro);
    this.emitLine(']);');
    this.emitLine('const blocks = new Map([');
    for (const [name, block] of blocks) {
      this.emit(`[${quote(name)}, (S) => {`);
      this.compile(block);
      this.emitLine('}],');
    }
    this.emitLine(']);');
    // In brackets: the engine compiles such a function at once, which otherwise reads it twice, now and when it is run.
    this.emitLine('return (function (S) {');
    this.compile(body);
    this.emitLine('});');
  }

  /**
   * Defaults and body are two functions: defaults are evaluated in the macro's scope, before its arguments overwrite
   * them.
   */
  #emitMacro({ name, parameters, body }: MacroSyntax): void {
    this.emit(`[${quote(name)}, { defaults(S) {`);
    for (const { name: parameter, fallback } of parameters) {
      this.emit(`define(S, ${quote(parameter)}, `);
      if (fallback === null) this.emit('null');
      else this.compile(fallback);
      this.emit(');');
    }
    this.emit('}, body(S) {');
    this.compile(body);
    this.emitLine('} }],');
  }

  compilePebbleBody({ children }: InstanceType<typeof BodyNode>): void {
    for (const child of children) this.compile(child);
  }

  compilePebbleText({ text }: InstanceType<typeof TextNode>): void {
    this.emitLine(`writeText(S, ${quote(text)});`);
  }

  compilePebblePrint({ expression }: InstanceType<typeof PrintNode>): void {
    this.emit('print(S, ');
    this.compile(expression);
    this.emitLine(');');
  }

  compilePebbleIf({ branches, otherwise, lineno }: InstanceType<typeof IfNode>): void {
    for (const { condition, body } of branches) {
      this.emit('if (satisfied(S, () => ');
      this.compile(condition);
      this.emitLine(`, ${lineno})) {`);
      this.compile(body);
      this.emit('} else ');
    }
    this.emitLine('{');
    if (otherwise !== null) this.compile(otherwise);
    this.emitLine('}');
  }

  compilePebbleFor({ name, iterable, body, otherwise, lineno }: InstanceType<typeof ForNode>): void {
    const loop = `loop${this.#loops++}`;
    this.emit(`const ${loop} = startLoop(S, `);
    this.compile(iterable);
    this.emitLine(`, ${quote(name)}, ${lineno});`);
    this.emitLine(`while (nextTurn(S, ${loop})) {`);
    this.compile(body);
    this.emitLine(`}`);
    if (otherwise !== null) {
      this.emitLine(`if (wasEmpty(${loop})) {`);
      this.compile(otherwise);
      this.emitLine('}');
    }
  }

  compilePebbleSet({ name, value }: InstanceType<typeof SetNode>): void {
    this.emit(`assign(S, ${quote(name)}, `);
    this.compile(value);
    this.emitLine(');');
  }

  compilePebbleBlock({ name }: InstanceType<typeof BlockNode>): void {
    this.emitLine(`printBlock(S, blocks, ${quote(name)});`);
  }
}
