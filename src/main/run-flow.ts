// Runs one flow from its text to its end, for the command line: the same engine as the server's, in memory
// unless the caller wants it kept, and no listener.
import { createError, type ErrorValue, fail, ok, type Result } from './contract/errors.ts';
import { parseFlow } from './flow/parse-flow.ts';
import { createFlowReader, readFlowTexts } from './flow/read-flows.ts';
import { findStubRemarks } from './flow/stubs/stub-remarks.ts';
import type { RunFlow, RunFlowRequest, RunOutcome, RunRefusal } from './command/run-flow.ts';
import { createEngine, type Engine, type World } from './engine.ts';
import { keepArrivedFiles } from './execution/file/keep-arrived-files.ts';
import { createByHand, giveInputs } from './execution/input/start-by-hand.ts';
import { type StartedExecution, startFromTrigger, toChanges } from './execution/start-execution.ts';
import type { FlowDefinition, TriggerDefinition } from './plugin/definition.ts';
import type { ArrivedFile } from './plugin/plugin.ts';
import { findPlugin } from './plugin/registry.ts';

/** Where a flow's links lead when nothing serves them. */
const kestraUrl = 'http://localhost:8080/';

/** Makes the port of `run`; `readTexts` gives the texts of the flows of a folder, which the flow may call. */
export function createRunFlow(world: World, readTexts = readFlowTexts): RunFlow {
  return async (request) => {
    const { settings } = request;
    // The keychain takes longer to read than most flows take to run, and most need no secret.
    const { openKeychain: _, ...withoutKeychain } = world;
    const engine = createEngine({
      settings,
      world: request.source.includes('secret') ? world : withoutKeychain,
      ...(request.isKept ? { dataFolder: settings.data } : {}),
      kestraUrl: () => settings.url ?? kestraUrl,
      findFlow: (name) => findFlow(name),
    });
    if (!engine.ok) return engine;
    const findFlow = createFlowReader({
      profile: settings.kestra,
      plugins: settings.plugins,
      ownText: request,
      readTexts: () => readTexts(settings.flows),
      revisionOf: (flow) => engine.value.journal.revisionOf(flow),
    });
    await engine.value.secretsLoaded;
    const outcome = await run(request, engine.value);
    await engine.value.close();
    return outcome;
  };
}

/** Kept first and run then, as the server does, so that both leave the same records. */
async function run(request: RunFlowRequest, engine: Engine): Promise<Result<RunOutcome>> {
  const flow = readFlow(request, engine);
  if (!flow.ok) return flow.error.code === 'FLOW_INVALID' ? ok(refusedSave(request)) : flow;
  for (const remark of remarksOn(flow.value)) request.onRemark(remark);
  const begun = begin(request, flow.value, engine);
  if (!begun.ok) return ok(refused({ stage: 'inputs', message: begun.error.message, violations: [] }));
  const { journal, executor } = engine;
  const { execution, logs, files = [] } = begun.value;
  const stored = await keepArrivedFiles(files, execution, engine.environment.ports.files);
  if (!stored.ok) return stored;
  const started = new Set<string>();
  const { resumeWith } = request;
  let refusedResume: Result<void> = ok(undefined);
  let killing: Promise<unknown> | undefined;
  const stopListening = journal.subscribe((event) => {
    if (event.type === 'log.added' && event.log.executionId === execution.id) request.onLog(event.log);
    if (event.type === 'execution.changed' && event.execution.id !== execution.id) started.add(event.execution.id);
    if (event.type !== 'execution.changed' || event.execution.id !== execution.id) return;
    const { state } = event.execution;
    if (state === request.kill?.state && killing === undefined) {
      killing = engine.environment.ports.timer.wait(request.kill.afterMs).then(() => executor.kill(execution.id));
    }
    if (state === 'PAUSED' && resumeWith !== undefined) refusedResume = executor.resume(execution.id, resumeWith);
  });
  const kept = await journal.append(toChanges({ execution, logs }));
  if (!kept.ok) return kept;
  const running = executor.run(flow.value, execution);
  // What it has started without waiting is part of what came of it.
  const ended = await within(
    request.timeoutMs,
    running.then(async (end) => {
      await executor.settled();
      return end;
    }),
  );
  stopListening();
  if (ended !== undefined && !ended.ok) return ended;
  if (ended === undefined && !refusedResume.ok) return refusedResume;
  return readOutcome(execution.id, { journal, started });
}

/** Answers FLOW_INVALID where Kestra would not save the text. */
function readFlow(request: RunFlowRequest, { journal }: Engine): Result<FlowDefinition> {
  const { settings, source, stubs } = request;
  const { flow } = parseFlow({ source, profile: settings.kestra, plugins: settings.plugins });
  if (flow === undefined) return fail(createError('FLOW_INVALID', `Cannot run flow: ${request.file} is invalid`));
  const revision = journal.revisionOf({ namespace: flow.namespace, id: flow.id, source });
  if (!revision.ok) return revision;
  return ok({ ...flow, revision: revision.value, ...(stubs === undefined ? {} : { stubs }) });
}

/** A stub that no task uses is most likely a slip in its name. */
function remarksOn(flow: FlowDefinition): readonly string[] {
  const { stubs } = flow;
  return stubs === undefined ? [] : findStubRemarks(stubs, flow).map(({ message }) => `${stubs.file}: ${message}`);
}

/** The verdict, once more and whole: a refusal is rare, and its reason must be complete. */
function refusedSave({ settings, source }: RunFlowRequest): RunOutcome {
  const { verdict } = parseFlow({ source, profile: settings.kestra, plugins: settings.plugins });
  const violations = [...verdict.violations, ...verdict.more];
  return refused({ stage: 'save', message: verdict.violations.map(({ message }) => message).join('\n'), violations });
}

function refused(refusal: RunRefusal): RunOutcome {
  return { type: 'refused', refusal };
}

/** What is to run, and the files that came with it. */
interface Begun extends StartedExecution {
  readonly files?: readonly ArrivedFile[];
}

/** The execution as the caller wants it started. Answers INPUTS_INVALID, CONDITION_FALSE, WEBHOOK_NOT_FOUND. */
function begin(request: RunFlowRequest, flow: FlowDefinition, { environment }: Engine): Result<Begun> {
  const { start, settings } = request;
  if (start.type === 'webhook') {
    const triggers = flow.triggers.filter(({ type }) => findPlugin(type)?.plugin.kind === 'webhook');
    // A disabled one is tried as well: who names the flow wants to see it run.
    const trigger = triggers.find(({ disabled }) => !disabled) ?? triggers[0];
    return trigger === undefined ? fail(noWebhook(flow)) : fire({ request, flow, trigger }, environment);
  }
  const { labels = [] } = request;
  const execution = createByHand({ flow, tenantId: settings.tenant, labels }, environment);
  const fired = start.type === 'trigger' ? { ...execution, trigger: start.trigger } : execution;
  // A recorded trigger comes without its flow's inputs: their defaults are those that expressions see anyway.
  if (start.type === 'trigger' && request.inputs.size === 0) return ok({ execution: fired, logs: [] });
  return giveInputs(fired, { flow, inputs: request.inputs }, environment);
}

/** The request goes through the trigger as it would at the ingress, but for the key. */
function fire(
  of: { readonly request: RunFlowRequest; readonly flow: FlowDefinition; readonly trigger: TriggerDefinition },
  environment: Engine['environment'],
): Result<Begun> {
  const { request, flow, trigger } = of;
  const plugin = findPlugin(trigger.type)?.plugin;
  if (plugin?.kind !== 'webhook' || request.start.type !== 'webhook') return fail(noWebhook(flow));
  const executionId = environment.newId();
  const read = plugin.read(request.start, {
    // What becomes of a body is the server's business: recorded runs, made without one, always have it whole.
    properties: new Map([...trigger.properties].filter(([name]) => name !== 'fetchType')),
    scope: { namespace: flow.namespace, flowId: flow.id, executionId },
    switches: environment.rendering.switches,
  });
  if (!read.ok) return read;
  const { variables, files } = read.value;
  const firing = { flow, tenantId: request.settings.tenant, trigger, variables, executionId };
  const started = startFromTrigger(firing, environment);
  return started.ok ? ok({ ...started.value, files }) : started;
}

function noWebhook(flow: FlowDefinition): ErrorValue {
  return createError(
    'WEBHOOK_NOT_FOUND',
    `Cannot send a webhook: flow "${flow.namespace}.${flow.id}" has no webhook trigger`,
  );
}

/** The value of a promise, or undefined where it takes longer. */
async function within<T>(timeoutMs: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  return first;
}

/** What the journal has is what is told: nobody sees a state that was not kept. */
function readOutcome(
  id: string,
  { journal, started }: Pick<Engine, 'journal'> & { readonly started: ReadonlySet<string> },
): Result<RunOutcome> {
  const { storage } = journal;
  const execution = storage.execution(id);
  if (!execution.ok) return execution;
  const logs = storage.logs(id);
  if (!logs.ok) return logs;
  const metrics = storage.metrics(id);
  if (!metrics.ok) return metrics;
  const executions = [...started].map((each) => storage.execution(each));
  const kept = executions.flatMap((each) => (each.ok ? [each.value] : []));
  return ok({ type: 'ended', execution: execution.value, logs: logs.value, metrics: metrics.value, executions: kept });
}
