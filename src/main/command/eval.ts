// `hookbench eval`: renders one template with a context, or with `--jsonl` one case per line of standard input.
// It asks the world for the time, chance and secrets of the environment, and for nothing else.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import { type Profile, switchesOf } from '../contract/profile.ts';
import { createExtensions } from '../expression/registry.ts';
import { createRenderer } from '../expression/renderer.ts';
import type { Services } from '../expression/services.ts';
import { type CommandLine, hasFlag, valueOf } from './command-line.ts';
import { type EvalCase, type EvalOutcome, type EvalTools, evaluateCase, printOutcome } from './eval-case.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { describeOtherProfiles } from './other-profiles.ts';
import { readEvalCase, readVariables } from './read-eval-case.ts';
import { readJson } from './read-file.ts';
import { renderError, type Terminal } from './terminal.ts';

/** What evaluating needs. */
export interface EvalRequest {
  readonly line: CommandLine;
  readonly profile: Profile;
  readonly terminal: Terminal;
  readonly services: Services;
}

/**
 * Evaluates; 1 where the one expression failed, never for a failed case of many: there every line has its own
 * outcome, and the exit code says that all of them were answered.
 */
export async function evaluate({ line, profile, terminal, services }: EvalRequest): Promise<ExitCode> {
  const switches = switchesOf(profile);
  const renderer = createRenderer(profile, createExtensions(switches));
  const tools = { renderer, switches, services };
  if (hasFlag(line, 'jsonl')) return evaluateLines(line, { terminal, tools });
  const evalCase = await readCase(line, terminal);
  if (!evalCase.ok) return refuse(terminal, evalCase.error);
  const outcome = evaluateCase(evalCase.value, tools);
  const isFailed = 'error' in outcome;
  if (hasFlag(line, 'json')) terminal.print(JSON.stringify(outcome));
  else if (isFailed) terminal.complain(describeFailure(outcome));
  else if ('output' in outcome) terminal.print(outcome.output);
  if (!hasFlag(line, 'json')) {
    const { expression: template, variables } = evalCase.value;
    const others = describeOtherProfiles({ template, scope: { variables, services }, profile });
    for (const sentence of others) terminal.complain(sentence);
  }
  return isFailed ? 1 : 0;
}

/** The case that the arguments describe. Answers USAGE, FILE_UNREADABLE, JSON_INVALID. */
async function readCase(line: CommandLine, terminal: Terminal): Promise<Result<EvalCase>> {
  const [expression] = line.operands;
  if (expression === undefined) return fail(createError('USAGE', 'Cannot evaluate: there is no TEMPLATE'));
  const file = valueOf(line, 'context');
  const context = file === undefined ? ok(new Map()) : await readJson(file, terminal.readInput);
  if (!context.ok) return context;
  const variables = readVariables(context.value);
  if (!variables.ok) return variables;
  const setup = { secrets: undefined, kv: undefined, files: undefined };
  return ok({ id: null, expression, mode: 'text', variables: variables.value, setup });
}

/** One line out for each line in, in order; empty lines are passed over. */
async function evaluateLines(
  line: CommandLine,
  { terminal, tools }: { readonly terminal: Terminal; readonly tools: EvalTools },
): Promise<ExitCode> {
  if (line.operands.length > 0 || hasFlag(line, 'context')) {
    return refuse(terminal, createError('USAGE', 'Cannot evaluate: --jsonl takes neither TEMPLATE nor --context'));
  }
  for await (const text of terminal.readLines()) {
    if (text.trim() === '') continue;
    terminal.print(evaluateLine(text, tools));
    // Input is read no faster than output is, so any number of cases takes the same memory.
    if (terminal.isBehind()) await terminal.whenDrained();
  }
  return 0;
}

/** A line that is no case is answered in its place, so that answers and cases stay in step. */
function evaluateLine(text: string, tools: EvalTools): string {
  const json = parseJson(text);
  if (!json.ok) return printOutcome(null, { error: json.error.message });
  const evalCase = readEvalCase(json.value);
  if (evalCase.ok) return printOutcome(evalCase.value.id, evaluateCase(evalCase.value, tools));
  const id = json.value instanceof Map ? (json.value.get('id') ?? null) : null;
  return printOutcome(id, { error: evalCase.error.message });
}

/** Kestra words some failures without the class that names them. */
function describeFailure({ error, class: className }: Extract<EvalOutcome, { readonly error: string }>): string {
  return className === undefined ? error : `${className}: ${error}`;
}

function refuse(terminal: Terminal, error: ErrorValue): ExitCode {
  terminal.complain(renderError(error));
  return exitCodeOf(error.code);
}
