// What the flags of `run` ask of the engine: the flow's text, what starts it, inputs, stubs and time. Checks
// that they go together; it runs nothing.
import { basename, dirname, join } from 'node:path';
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { ExecutionTrigger, Label } from '../contract/model.ts';
import { printJson } from '../contract/print-json.ts';
import { isJsonMap, type JsonMap } from '../contract/value.ts';
import { readStubs } from '../flow/stubs/read-stubs.ts';
import { readStubsFile } from '../flow/stubs/stubs-entry.ts';
import { webhookTrigger } from '../plugin/core/trigger/webhook.ts';
import type { FlowStubs } from '../plugin/definition.ts';
import { type CommandLine, hasFlag, valueOf, valuesOf } from './command-line.ts';
import { type ReadInput, readJsonMap, readTextFile } from './read-file.ts';
import { readRequestFlags, splitPair } from './request-flags.ts';
import type { RunFlowRequest, RunStart } from './run-flow.ts';
import { renderError } from './terminal.ts';
import { readSource } from './validate.ts';

const timeoutSecondsDefault = 60;
/** What a timer of Node's can hold: 24 days. */
const timeoutMsMax = 0x7fffffff;
const requestFlags = ['body', 'header', 'query', 'method'] as const;
const fileFlags = ['body', 'trigger', 'inputs'] as const;

/** What the flags and their files say. */
export type RunFlags = Omit<RunFlowRequest, 'settings' | 'onLog' | 'onRemark'>;

/** Reads the flags of `run`. Answers USAGE, FILE_UNREADABLE, JSON_INVALID. */
export async function readRunRequest(line: CommandLine, readInput: ReadInput): Promise<Result<RunFlags>> {
  const [file = ''] = line.operands;
  const timeoutMs = readTimeoutMs(valueOf(line, 'timeout'));
  if (!timeoutMs.ok) return timeoutMs;
  // Before any file is read: standard input can be read once, and reading it for nothing would lose it.
  const conflict = findConflict(line);
  if (conflict !== undefined) return fail(conflict);
  const source = await readSource(file);
  if (!source.ok) return source;
  const start = await readStart(line, readInput);
  if (!start.ok) return start;
  const inputs = await readInputs(line, readInput);
  if (!inputs.ok) return inputs;
  const labels = readLabels(valuesOf(line, 'label'));
  if (!labels.ok) return labels;
  const stubs = await readStubsOf(file, valueOf(line, 'stubs'));
  if (!stubs.ok) return stubs;
  return ok({
    file,
    source: source.value,
    isKept: line.values.has('data'),
    start: start.value,
    inputs: inputs.value,
    labels: labels.value,
    ...(stubs.value === undefined ? {} : { stubs: stubs.value }),
    timeoutMs: timeoutMs.value,
  });
}

/** Whole or decimal seconds; a sign or an exponent is more likely a slip than a wish. */
function readTimeoutMs(text: string | undefined): Result<number> {
  const seconds = text === undefined ? timeoutSecondsDefault : Number(text);
  const isGood = text === undefined || /^[0-9]+(\.[0-9]+)?$/.test(text);
  const timeoutMs = Math.round(seconds * 1000);
  if (isGood && timeoutMs >= 1 && timeoutMs <= timeoutMsMax) return ok(timeoutMs);
  return fail(usage(`--timeout: "${text}" is not a number of seconds, more than 0 and at most 2147483`));
}

/** Flags that cannot both be meant. */
function findConflict(line: CommandLine): ErrorValue | undefined {
  const request = requestFlags.find((flag) => hasFlag(line, flag));
  if (hasFlag(line, 'trigger') && request !== undefined) {
    return usage(
      `--trigger together with --${request}: the trigger comes from a file or from a request, not from both`,
    );
  }
  if (hasFlag(line, 'label') && request !== undefined) {
    return usage(`--label together with --${request}: a request to a webhook brings no labels`);
  }
  const fromInput = fileFlags.filter((flag) => valueOf(line, flag) === '-');
  if (fromInput.length < 2) return undefined;
  return usage(`--${fromInput.join(' - and --')} -: standard input can be read once`);
}

/** One flag of a request makes it a webhook, with or without a body. */
async function readStart(line: CommandLine, readInput: ReadInput): Promise<Result<RunStart>> {
  const triggerFile = valueOf(line, 'trigger');
  if (triggerFile !== undefined) {
    const trigger = await readTrigger(triggerFile, readInput);
    return trigger.ok ? ok({ type: 'trigger', trigger: trigger.value }) : trigger;
  }
  if (!requestFlags.some((flag) => hasFlag(line, flag))) return ok({ type: 'manual' });
  const parts = await readRequestFlags(line, readInput);
  if (!parts.ok) return parts;
  const { method, headers, query, body } = parts.value;
  // No address is matched on this way, so the path is a bare slash; the peer is this machine.
  const request = { method, target: `/${query}`, httpVersion: '1.1', headers, remoteAddress: '127.0.0.1' };
  return ok({ type: 'webhook', request, body: body ?? new Uint8Array() });
}

/** Reads a trigger object; without `type` it is the webhook's, without `variables` it has none. */
async function readTrigger(file: string, readInput: ReadInput): Promise<Result<ExecutionTrigger>> {
  const read = await readJsonMap(file, readInput);
  if (!read.ok) return read;
  const { id, type = webhookTrigger.type, variables = new Map() } = Object.fromEntries(read.value);
  if (typeof id !== 'string' || typeof type !== 'string' || !isJsonMap(variables)) {
    const wish = 'an object with a text "id", a text "type" (or none) and an object "variables"';
    return fail(createError('JSON_INVALID', `Cannot read trigger: it is not ${wish}`, { file }));
  }
  return ok({ id, type, variables: printJson(variables) });
}

/** Inputs of the file, outdone by those of the command line, which are texts. */
async function readInputs(line: CommandLine, readInput: ReadInput): Promise<Result<JsonMap>> {
  const file = valueOf(line, 'inputs');
  const read = file === undefined ? ok<JsonMap>(new Map()) : await readJsonMap(file, readInput);
  if (!read.ok) return read;
  for (const text of valuesOf(line, 'input')) {
    const [name, value] = splitPair(text);
    if (name === '' || value === undefined) return fail(usage(`--input: "${text}" is not like NAME=VALUE`));
    read.value.set(name, value);
  }
  return read;
}

/** Kestra sets the labels of its own system itself. */
function readLabels(texts: readonly string[]): Result<readonly Label[]> {
  const labels: Label[] = [];
  for (const text of texts) {
    const [key, value] = splitPair(text);
    if (key === '' || value === undefined || value === '') {
      return fail(usage(`--label: "${text}" is not like KEY=VALUE`));
    }
    if (key.startsWith('system.')) return fail(usage(`--label: "${key}" can only be set by Kestra itself`));
    labels.push({ key, value });
  }
  return ok(labels);
}

/** The stubs that were named, else those beside the flow. A flow is not run with half of its stubs. */
async function readStubsOf(flowFile: string, named: string | undefined): Promise<Result<FlowStubs | undefined>> {
  const found = named === undefined ? await readStubsFile(dirname(flowFile), basename(flowFile)) : undefined;
  const file = named ?? (found === undefined ? undefined : join(dirname(flowFile), found.file));
  if (file === undefined) return ok(undefined);
  const text = found?.text ?? (await readTextFile(file));
  if (!text.ok) return text;
  const tasks = readStubs({ file, source: text.value });
  if (tasks.ok) return ok({ file, tasks: tasks.value });
  const [first, ...others] = tasks.error;
  if (first === undefined) return ok(undefined);
  return fail({ ...first, message: [first.message, ...others.map(renderError)].join('\n') });
}

function usage(problem: string): ErrorValue {
  return createError('USAGE', `Cannot read ${problem}`);
}
