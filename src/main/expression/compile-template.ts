// A template's text → a program that can run: lexer, parser, compiler, and the one place where generated code
// becomes a function. The code sees its four arguments and the language's own syntax, no global of ours.
import { generateCode } from './compiler.ts';
import type { CompilerSettings } from './expression-compiler.ts';
import { tokenize } from './lexer.ts';
import { parseTemplate } from './parse-tag.ts';
import type { Program, RenderState } from './render-state.ts';
import { runtime } from './runtime.ts';

/** What a profile brings to compilation. */
export interface Language extends CompilerSettings {
  readonly precedences: ReadonlyMap<string, number>;
}

const operationNames = Object.keys(runtime);

/**
 * The operations become local names of the generated code, which finds them faster than members of an object. Those
 * that it calls alone: naming all of them took as long as compiling the code of a short template.
 */
function nameOperations(source: string): string {
  const called = operationNames.filter((name) => source.includes(name));
  return `const { ${called.join(', ')} } = runtime;\n`;
}

/**
 * Compiles a template; stops with Pebble's words where it is none. Compiled once it runs many times: a webhook's
 * templates are the same for every delivery.
 */
export function compileTemplate(template: string, language: Language): Program {
  const { source, filters, functions, tests, paths } = generateCode(
    parseTemplate(tokenize(template), language.precedences),
    language,
  );
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- our own generated code, see compiler.ts
  const create = new Function(
    'runtime',
    'filters',
    'functions',
    'tests',
    `'use strict';\n${nameOperations(source)}${source}`,
  );
  // True because `compiler.ts` ends the code with `return (function (S) { … })`.
  const run = create(runtime, filters, functions, tests) as (state: RenderState) => void;
  return { template, paths, run };
}
