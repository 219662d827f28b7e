// What is promised of an execution (`sla`): how long it takes, and what holds at each of its steps. A promise that is
// broken labels the execution, and may end it.
// Source: `SLAService` of Kestra, seen on 1.3.19 and 2.0.0 (`sla-*` in the recorded runs).
import { createError } from '../../contract/errors.ts';
import { formatDuration, parseInstant } from '../../contract/instant.ts';
import { printText } from '../../contract/print-text.ts';
import { isTerminated, startDateOf } from '../../contract/state.ts';
import { isJsonMap, type JsonMap } from '../../contract/value.ts';
import { isTruthy } from '../../plugin/is-truthy.ts';
import { durationSeconds } from '../../plugin/java-duration.ts';
import { haltExecution } from './halt-execution.ts';
import { logFailure } from '../log/log-failure.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { createRenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** The promises of one execution, while it runs. */
export interface SlaWatch {
  /** Evaluates what has to hold at each step. */
  check(): void;
  /** The execution has ended: nothing is waited for any more. */
  stop(): void;
}

/** Begins to watch. `halt` is called when a broken promise has ended the execution: its tasks are to stop. */
export function watchSla(state: RunState, halt: () => void, environment: TaskEnvironment): SlaWatch {
  const promises = state.flow.sla ?? [];
  if (promises.length === 0) return nothingPromised;
  const over = new AbortController();
  const broken = new Set<JsonMap>();
  const breakPromise = (promise: JsonMap, reason: string): void => {
    if (isTerminated(state.head().state.current)) return;
    broken.add(promise);
    if (tellBroken(promise, { reason, state, environment })) halt();
  };
  for (const promise of promises) {
    if (promise.get('type') === 'MAX_DURATION') {
      void waitFor(promise, { state, environment, signal: over.signal, breakPromise });
    }
  }
  return {
    check() {
      if (isTerminated(state.head().state.current)) return;
      for (const promise of promises) {
        if (promise.get('type') !== 'EXECUTION_ASSERTION' || broken.has(promise)) continue;
        const reason = evaluate(promise, state, environment);
        if (reason !== undefined) breakPromise(promise, reason);
      }
    },
    stop: () => over.abort(),
  };
}

/** What most flows have, at no cost. */
const nothingPromised: SlaWatch = { check: () => undefined, stop: () => undefined };

async function waitFor(
  promise: JsonMap,
  of: {
    readonly state: RunState;
    readonly environment: Pick<TaskEnvironment, 'clock' | 'ports'>;
    readonly signal: AbortSignal;
    readonly breakPromise: (promise: JsonMap, reason: string) => void;
  },
): Promise<void> {
  const { clock, ports } = of.environment;
  const text = printText(promise.get('duration'));
  const startNanos = parseInstant(startDateOf(of.state.head().state));
  const dueNanos = startNanos + BigInt(Math.round((durationSeconds(text) ?? 0) * 1e9));
  await ports.timer.wait(Math.max(0, Number(dueNanos - clock.nowNanos()) / 1e6), of.signal);
  if (of.signal.aborted) return;
  const took = formatDuration(clock.nowNanos() - startNanos);
  of.breakPromise(promise, `execution duration of ${took} exceed the maximum duration of ${text}.`);
}

/** Why an assertion does not hold; undefined where it does, or where one version ignores that it cannot be told. */
function evaluate(promise: JsonMap, state: RunState, environment: TaskEnvironment): string | undefined {
  const { rendering, globals } = environment;
  const assertion = printText(promise.get('assert'));
  const of = { flow: state.flow, execution: state.execution(), values: state.values() };
  const context = createRenderContext(rendering, createVariables(of, globals), state);
  const rendered = context.render(assertion);
  if (rendered.ok) return isTruthy(rendered.value) ? undefined : `assertion is false: ${assertion}.`;
  const cause = context.mask(rendered.error.message);
  const { failsUntellableSla } = rendering.switches;
  const sentence = failsUntellableSla ? 'could not be evaluated and is treated as violated' : 'because of the error';
  const id = printText(promise.get('id'));
  const message = failsUntellableSla
    ? `SLA '${id}' ${sentence}: ${cause}`
    : `Ignoring SLA '${id}' ${sentence}: ${cause}`;
  const error = createError('EXPRESSION_FAILED', message);
  logFailure({ error, place: `flow "${state.flow.id}"` }, { state, switches: rendering.switches });
  return failsUntellableSla ? `SLA could not be evaluated: ${cause}` : undefined;
}

/** @returns whether the execution has ended by it */
function tellBroken(
  promise: JsonMap,
  {
    reason,
    state,
    environment,
  }: { readonly reason: string; readonly state: RunState; readonly environment: TaskEnvironment },
): boolean {
  const id = printText(promise.get('id'));
  state.log({ level: 'WARN', message: `SLA '${id}' violated: ${reason}` });
  const labels = promise.get('labels');
  if (isJsonMap(labels)) {
    const added = [...labels].map(([key, value]) => ({ key, value: printText(value) }));
    const kept = state.head().labels.filter(({ key }) => !labels.has(key));
    state.change({ labels: [...kept, ...added] });
  }
  const behavior = promise.get('behavior') ?? 'NONE';
  if (behavior === 'FAIL') {
    state.log({ level: 'ERROR', message: `Execution failed due to SLA '${id}' violated: ${reason}` });
  }
  if (behavior !== 'FAIL' && behavior !== 'CANCEL') return false;
  haltExecution(state, behavior === 'FAIL' ? 'FAILED' : 'CANCELLED', environment.clock);
  return true;
}
