// One recorded run: how it is carried out on our engine, and both results in one comparable shape.
import { rmSync } from 'node:fs';
import { createExecutionNames, historyOf, recordedReplays, recordedTurns, replaysOf, turnsOf } from './child-names.ts';
import { comparedMetrics, type RecordedMetric } from './compare-metrics.ts';
import { createLogger, createTestWorld } from '../test-world.ts';
import { ok } from '../../src/main/contract/errors.ts';
import type { Execution, LogEntry } from '../../src/main/contract/model.ts';
import { parseJson } from '../../src/main/contract/parse-json.ts';
import { printJson } from '../../src/main/contract/print-json.ts';
import { type Profile, switchesOf } from '../../src/main/contract/profile.ts';
import type { StateName } from '../../src/main/contract/state.ts';
import type { Settings } from '../../src/main/contract/settings.ts';
import { isJsonMap, toJsonValue } from '../../src/main/contract/value.ts';
import type { RunFlowRequest, RunOutcome, RunStart } from '../../src/main/command/run-flow.ts';
import { type RecordedNamespace, writeNamespaceFiles } from './namespace-folder.ts';
import { validateFlow } from '../../src/main/flow/validate-flow.ts';
import { findPlugin } from '../../src/main/plugin/registry.ts';
import type { World } from '../../src/main/engine.ts';
import { createRunFlow } from '../../src/main/run-flow.ts';
import { createTestSettings } from '../test-settings.ts';
import { createVirtualTime } from '../virtual-time.ts';

/** When every run begins: the end of the recording. */
const startNanos = 1_795_000_000_000_000_000n;

/** A recorded run, as the recorder wrote it; one member a profile holds what came of it. */
export interface RecordedRun {
  readonly id: string;
  readonly yaml: string;
  readonly inputs?: unknown;
  readonly labels?: Readonly<Record<string, string>>;
  /** Texts of flows that it calls. */
  readonly otherFlows?: readonly string[];
  /** What it was resumed with once it was PAUSED. */
  readonly resume?: { readonly inputs: unknown };
  /** That it was killed, or after how many seconds in the state of `killAt`, which is PAUSED where it is absent. */
  readonly kill?: true | number;
  readonly killAt?: StateName;
  /** The state in which it was left. */
  readonly until?: string;
  readonly trigger?: { readonly id: string; readonly variables: unknown };
  readonly webhook?: { readonly body?: string; readonly headers?: Record<string, string[]>; readonly query?: string };
  readonly nsfiles?: RecordedNamespace;
  readonly [profile: string]: unknown;
}

/** What is compared. */
export interface ComparedRun {
  readonly refused?: string | true;
  readonly state?: unknown;
  readonly stateHistory?: unknown;
  readonly taskruns?: readonly unknown[] | undefined;
  /** Of loops, each as JSON. */
  readonly turns?: readonly string[];
  /** Executions that took its place. */
  readonly replays?: readonly unknown[];
  readonly outputs?: unknown;
  readonly inputs?: unknown;
  readonly labels?: unknown;
  readonly logs?: readonly unknown[];
  readonly metrics?: readonly unknown[];
}

/** Its types that are not run here. */
export function describedTypes(run: RecordedRun): readonly string[] {
  // What starts the flows that it calls is that call.
  const others = (run.otherFlows ?? []).map((text) =>
    text.replaceAll(/type: *io\.kestra\.plugin\.core\.trigger\.\w+/g, ''),
  );
  const texts = [run.yaml, ...others].join('\n');
  const types = [...texts.matchAll(/\btype: *"?(io\.kestra\.[\w.]+)/g)].map(([, type = '']) => type);
  return types.filter((type) => {
    const plugin = findPlugin(type)?.plugin;
    // A task runner is described alone: its task runs it.
    return plugin === undefined || (plugin.kind === 'described' && plugin.as !== 'taskRunner');
  });
}

/** What the recorder wrote of one profile; what is missing in a case stays undefined. */
interface RecordedOutcome {
  readonly [name: string]: unknown;
  readonly logs?: readonly unknown[];
  readonly metrics?: readonly RecordedMetric[];
  /** What was not the same when the case was recorded again: `logs`, `logs(order)`. */
  readonly varies?: readonly string[];
  /** What the second recording gave. */
  readonly secondRun?: RecordedOutcome;
}

/** What running Kestra gave. */
export function expectedRun(run: RecordedRun, profile: Profile): ComparedRun {
  return readOutcome(outcomeOf(run, profile));
}

/** What it gave when it was asked again; only where it races with itself, and either is right. */
export function expectedAgain(run: RecordedRun, profile: Profile): ComparedRun | undefined {
  const { secondRun } = outcomeOf(run, profile);
  return secondRun === undefined ? undefined : readOutcome(secondRun);
}

function outcomeOf(run: RecordedRun, profile: Profile): RecordedOutcome {
  // The recorder's own shape.
  return run[profile] as RecordedOutcome;
}

/** The same without the order of what came in another one when it was recorded again. */
export function inAnyOrder(compared: ComparedRun, run: RecordedRun, profile: Profile): ComparedRun {
  const { varies = [] } = outcomeOf(run, profile);
  if (!varies.some((each) => each.endsWith('(order)'))) return compared;
  const { logs = [], taskruns = [] } = compared;
  return { ...compared, logs: sorted(logs), taskruns: sorted(taskruns) };
}

function sorted(list: readonly unknown[]): readonly unknown[] {
  return list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function readOutcome(outcome: RecordedOutcome): ComparedRun {
  if (outcome['state'] === undefined) return { refused: refusalOf(outcome['error']) };
  // Kestra never ended there; ours ends FAILED and says why.
  if (outcome['hangs'] === true) return { state: 'FAILED' };
  const { state, stateHistory, outputs, inputs, labels, logs = [] } = outcome;
  const taskruns = Array.isArray(outcome['taskruns']) ? outcome['taskruns'] : undefined;
  const turns = turnsIn(recordedTurns(outcome['loopExecutions']));
  const replays = recordedReplays(outcome['relatedExecutions']);
  const metrics = comparedMetrics(outcome.metrics ?? [], taskruns);
  return { state, stateHistory, taskruns, ...turns, ...replays, outputs, inputs, labels, logs, metrics };
}

/** Kestra's sentence about inputs; what a flow that is not saved is told is compared by the recorded verdicts. */
function refusalOf(error: unknown): string | true {
  if (typeof error !== 'object' || error === null || !('stage' in error) || !('message' in error)) return true;
  return error.stage === 'inputs' && typeof error.message === 'string' ? error.message : true;
}

/** What our engine gives. */
export async function runRecorded(
  run: RecordedRun,
  profile: Profile,
  parts: {
    readonly settings?: Partial<Settings>;
    readonly world?: Partial<World>;
    /** Texts of flows that any case may call. */
    readonly flows?: readonly string[];
  } = {},
): Promise<ComparedRun> {
  // The recorder saved the other flows of a case first.
  const { otherFlows = [] } = run;
  if (otherFlows.some((source) => !validateFlow({ source, profile, plugins: 'core' }).valid)) return { refused: true };
  // Time is jumped over, unless the case waits for processes.
  const { settings = {}, world = createVirtualTime(startNanos), flows = [] } = parts;
  const texts = ok([...otherFlows, ...flows].map((source) => ({ source })));
  const runFlow = createRunFlow(createTestWorld({ logger: createLogger(), ...world }), () => Promise.resolve(texts));
  const folder = run.nsfiles === undefined ? undefined : writeNamespaceFiles(run.nsfiles);
  const inputs = toJsonValue(typeof run.inputs === 'string' ? JSON.parse(run.inputs) : (run.inputs ?? {}));
  const resumeWith = run.resume === undefined ? null : toJsonValue(run.resume.inputs ?? {});
  const outcome = await runFlow({
    settings: createTestSettings({
      kestra: profile,
      plugins: 'core',
      url: 'http://localhost:8080/',
      ...(folder === undefined ? {} : { flows: folder }),
      ...settings,
    }),
    isKept: false,
    file: `${run.id}.yaml`,
    source: run.yaml,
    start: startOf(run),
    inputs: isJsonMap(inputs) ? inputs : new Map(),
    labels: Object.entries(run.labels ?? {}).map(([key, value]) => ({ key, value })),
    ...(isJsonMap(resumeWith) ? { resumeWith } : {}),
    ...killOf(run),
    // Time is virtual: what has not gone on until then waits for somebody.
    timeoutMs: run.until === undefined ? 10_000 : 500,
    onLog: () => undefined,
    onRemark: () => undefined,
  });
  if (folder !== undefined) rmSync(folder, { recursive: true });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return compare(outcome.value, run, profile);
}

/** A number is how many seconds it was left in its state; of others it is the time to get there alone. */
function killOf({ kill, killAt = 'PAUSED' }: RecordedRun): Pick<RunFlowRequest, 'kill'> {
  return kill === undefined ? {} : { kill: { state: killAt, afterMs: typeof kill === 'number' ? kill * 1000 : 0 } };
}

function startOf(run: RecordedRun): RunStart {
  const type = 'io.kestra.plugin.core.trigger.Webhook';
  if (run.trigger !== undefined) {
    const variables = printJson(toJsonValue(run.trigger.variables), 'keep');
    return { type: 'trigger', trigger: { id: run.trigger.id, type, variables } };
  }
  if (run.webhook === undefined) return { type: 'manual' };
  const { body = '', headers = {}, query } = run.webhook;
  const list = Object.entries(headers).flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const target = query === undefined ? '/' : `/?${query}`;
  const request = { method: 'POST', target, httpVersion: '1.1', headers: list, remoteAddress: '127.0.0.1' };
  return { type: 'webhook', request, body: Buffer.from(body) };
}

function compare(outcome: RunOutcome, run: RecordedRun, profile: Profile): ComparedRun {
  if (outcome.type === 'refused') {
    // Of webhooks only the answer was recorded, without the reason.
    const hasSentence = typeof expectedRun(run, profile).refused === 'string';
    return { refused: hasSentence ? refusalOf(outcome.refusal) : true };
  }
  const { execution, executions } = outcome;
  if (expectedRun(run, profile).taskruns === undefined) return { state: execution.state.current };
  const hasDates = JSON.stringify(expectedRun(run, profile)).includes('<date>');
  const instant = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
  const namesFor = (of: Execution): ((text: string) => string) => {
    const nameExecutions = createExecutionNames(execution, executions);
    return (text) => {
      const withExecution = nameFiles(nameExecutions(text), of).replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>');
      const withDates = hasDates ? withExecution.replaceAll(instant, '<date>') : withExecution;
      // How long it took until somebody looked.
      return withDates.replaceAll(/(?<=execution duration of )PT\S+/g, '<duration>');
    };
  };
  const named = namesFor(execution);
  // The recorder joined what Kestra keeps outside the execution, and wrote nothing as an empty map then.
  const noOutputs = switchesOf(profile).keepsOutputsOutside ? {} : null;
  const taskRunsOf = ({ taskRunList }: Execution, naming = named) => {
    const parents = namesOf(taskRunList);
    return taskRunList.map((each) => ({
      taskId: each.taskId,
      ...(each.parentTaskRunId === undefined ? {} : { parent: parents.get(each.parentTaskRunId) ?? '<tr>' }),
      ...(each.value === undefined ? {} : { value: each.value }),
      ...(each.iteration === undefined ? {} : { iteration: each.iteration }),
      state: each.state.current,
      stateHistory: historyOf(each.state),
      attempts: each.attempts.map(({ state }) => state.current),
      outputs: each.outputs === undefined ? noOutputs : plain(naming(each.outputs)),
    }));
  };
  return {
    state: execution.state.current,
    stateHistory: historyOf(execution.state),
    taskruns: taskRunsOf(execution),
    ...turnsIn(turnsOf(executions, (turn) => taskRunsOf(turn, namesFor(turn)))),
    ...replaysOf(executions, { toTaskRuns: (replay) => taskRunsOf(replay, namesFor(replay)), named }),
    outputs: execution.outputs === undefined ? undefined : plain(named(execution.outputs)),
    inputs: execution.inputs === undefined ? undefined : plain(execution.inputs),
    labels: execution.labels.map(({ key, value }) => ({ key, value: named(value) })),
    logs: outcome.logs.map((log) => logOf(log, { profile, named })),
    metrics: comparedMetrics(outcome.metrics, taskRunsOf(execution)),
  };
}

/** Taskruns by their tasks, the second of one as `#2`, and the names of files that nobody named. */
function nameFiles(text: string, { taskRunList }: Execution): string {
  if (!/kestra:\/\/\/|"subflowOutputsBaseUri"/.test(text) && !text.startsWith('Failed to process flowable task '))
    return text;
  const named = [...namesOf(taskRunList)].reduce((current, [id, name]) => current.replaceAll(id, name), text);
  const withNames = named.replaceAll(/(?<=\/<tr:[\w#-]+>\/)[0-9A-Za-z]{20,22}(?=-)/g, '<rnd>');
  return withNames.replaceAll(/(kestra:\/\/\/[^\s"]*\/)\d{10,}(?=\.\w)/g, '$1<n>');
}

/** The recorder's names of taskruns by id: those of one task are numbered from the second on. */
function namesOf(taskRuns: Execution['taskRunList']): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    taskRuns.map(({ id, taskId }) => {
      const count = (counts.get(taskId) ?? 0) + 1;
      counts.set(taskId, count);
      return [id, count === 1 ? `<tr:${taskId}>` : `<tr:${taskId}#${count}>`];
    }),
  );
}

/** In any order: those that run side by side end as they come. */
function turnsIn(turns: readonly string[]): Pick<ComparedRun, 'turns'> {
  return turns.length === 0 ? {} : { turns: turns.toSorted() };
}

function logOf(log: LogEntry, of: { readonly profile: Profile; named(text: string): string }): unknown {
  const isStackTrace = log.level === switchesOf(of.profile).stackTraceLevel && log.message.includes('\n\tat ');
  return {
    level: log.level,
    taskId: log.taskId ?? null,
    attempt: log.attemptNumber ?? null,
    message: isStackTrace ? '<stacktrace>' : of.named(log.message),
  };
}

/** What is encrypted is another text each time; the recorder wrote a name for it. */
function plain(text: string): unknown {
  const parsed = parseJson(text);
  if (!parsed.ok) return text;
  return JSON.parse(text, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'io.kestra.datatype:aes_encrypted'
      ? { ...value, value: '<encrypted>' }
      : value,
  );
}
