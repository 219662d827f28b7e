// An engine that runs flows from their texts, in virtual time and with ids that tell who came first, for tests of what
// becomes of whole executions. A second one on the same folder stands for the next start of the program.
import { fail, ok, createError, type Result } from '../src/main/contract/errors.ts';
import type { Execution } from '../src/main/contract/model.ts';
import type { Profile } from '../src/main/contract/profile.ts';
import { createEngine, type Engine } from '../src/main/engine.ts';
import { resumeExecutions } from '../src/main/execution/control/resume.ts';
import { createByHand } from '../src/main/execution/input/start-by-hand.ts';
import { parseFlow } from '../src/main/flow/parse-flow.ts';
import type { FlowDefinition } from '../src/main/plugin/definition.ts';
import type { Timer } from '../src/main/plugin/ports.ts';
import { createTestSettings } from './test-settings.ts';
import { createTestWorld } from './test-world.ts';
import { createVirtualTime } from './virtual-time.ts';

/** The flow of a text, in revision 1. */
export function flowOf(source: string, profile: Profile = '2.0'): FlowDefinition {
  const { flow, verdict } = parseFlow({ source, profile, plugins: 'core' });
  if (flow === undefined) throw new Error(verdict.violations.map(({ message }) => message).join('\n'));
  return { ...flow, revision: 1 };
}

/** Never ends a wait by itself: what waits does so until it is ended from outside. */
export const endless: Timer = {
  wait: (delayMs, signal) =>
    new Promise((resolve) => {
      if (delayMs === 0 || signal?.aborted === true) resolve();
      signal?.addEventListener('abort', () => resolve());
    }),
};

/** Flows, and what differs from case to case. */
export interface YamlEngineOptions {
  /** Their texts; all of one namespace. */
  readonly flows: readonly string[];
  readonly kestra?: Profile;
  /** Default: time is jumped over. */
  readonly timer?: Timer;
  /** Default: records stay in memory. */
  readonly dataFolder?: string;
}

/** An engine with flows. */
export interface YamlEngine {
  readonly engine: Engine;
  /** Starts a flow by hand. */
  readonly start: (id: string) => Promise<{ readonly id: string; readonly ended: Promise<Result<Execution>> }>;
  /** Takes up what an earlier engine on the same folder left. */
  readonly resume: () => Promise<unknown>;
  /** Every execution on record in order of creation: flow, states passed through, tasks with their states. */
  readonly digest: () => readonly string[];
}

/** Makes one; its clock begins on 2026-11-18. */
export function createYamlEngine({ flows, kestra = '2.0', timer, dataFolder }: YamlEngineOptions): YamlEngine {
  const known = new Map(flows.map((source) => flowOf(source, kestra)).map((flow) => [flow.id, flow]));
  const time = createVirtualTime(1_795_000_000_000_000_000n);
  const created = createEngine({
    settings: createTestSettings({ kestra }),
    world: createTestWorld({ ...time, ...(timer === undefined ? {} : { timer }) }),
    ...(dataFolder === undefined ? {} : { dataFolder }),
    kestraUrl: () => 'http://localhost/',
    async findFlow({ id }) {
      const found = known.get(id);
      return found === undefined ? fail(createError('FLOW_NOT_FOUND', id)) : ok(found);
    },
  });
  if (!created.ok) throw new Error(created.error.message);
  const engine = created.value;
  const { journal, executor, environment } = engine;
  return {
    engine,
    async start(id) {
      const flow = known.get(id);
      if (flow === undefined) throw new Error(`there is no flow ${id}`);
      const execution = createByHand({ flow, tenantId: 'main' }, environment);
      await journal.append([{ type: 'execution', execution }]);
      return { id: execution.id, ended: executor.run(flow, execution) };
    },
    resume: () =>
      resumeExecutions({
        journal,
        executor,
        clock: environment.clock,
        findFlow: ({ flowId }) => known.get(flowId) ?? 'there is no such flow',
      }),
    digest() {
      const page = journal.storage.executions({ limit: 100 });
      if (!page.ok) throw new Error(page.error.message);
      const tops = page.value.results.toReversed().map(({ id: each }) => each);
      return tops.flatMap((each) => {
        const found = journal.storage.execution(each);
        return found.ok ? [digestOf(found.value)] : [];
      });
    },
  };
}

/** Flow, states passed through, tasks with their states. */
export function digestOf({ flowId, state, taskRunList }: Execution): string {
  const histories = state.histories.map((each) => each.state).join(' ');
  return [`${flowId}: ${histories}`, ...taskRunList.map((run) => `${run.taskId} ${run.state.current}`)].join(' | ');
}
