// Runs a task type with a context that marks what it renders, and gives what came of it.
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import { defaultProfile, switchesOf } from '../../../src/main/contract/profile.ts';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { createKeyValuesInMemory } from './key-values-in-memory.ts';
import { createNamespaceFilesInMemory } from './namespace-files-in-memory.ts';
import { createFilesInMemory } from './files-in-memory.ts';
import type { Rendering, RunContext, RunnableTask, TaskEnd } from '../../../src/main/plugin/plugin.ts';

/** Runs `task` with the given properties. Rendering gives `rendered(…)`; the text `fail` cannot be rendered. */
export async function runTaskWith(
  task: RunnableTask,
  properties: Readonly<Record<string, JsonValue>>,
  parts: Partial<RunContext> = {},
): Promise<{ readonly ended: Result<TaskEnd>; readonly logs: readonly (readonly [string, string])[] }> {
  const logs: (readonly [string, string])[] = [];
  const definition = { id: 't', type: task.type, disabled: false, properties: new Map(Object.entries(properties)) };
  const log: RunContext['log'] = (level, message) => {
    logs.push([level, message]);
  };
  const ended = await task.run(definition, createTestContext({ ...markingRendering, log, ...parts }));
  return { ended, logs };
}

const markingRendering: Rendering = {
  render: (text) =>
    text === 'fail'
      ? fail(createError('EXPRESSION_FAILED', 'cannot render'))
      : ok(text === 'WARN' || text === 'INFO' || text === 'LOUD' ? text : `rendered(${text})`),
  renderTyped: (text) => ok(text),
  renderObject: (value) => ok(value),
};

/** A context that renders every text to itself, logs nowhere and stands at the beginning of 2026. */
export function createTestContext(parts: Partial<RunContext> = {}): RunContext {
  const { signal } = new AbortController();
  return {
    render: ok,
    renderTyped: ok,
    renderObject: ok,
    switches: switchesOf(defaultProfile),
    scope: {
      tenantId: 'main',
      namespace: 'company.team',
      flowId: 'f',
      executionId: 'e1',
      taskId: 't',
      taskRunId: 'tr1',
      attemptNumber: 0,
    },
    ports: {
      keyValues: createKeyValuesInMemory(),
      files: createFilesInMemory(),
      namespaceFiles: createNamespaceFilesInMemory(),
      executions: {
        count: () => ok([]),
        purge: (_of, { behind }) => ok({ matched: [], behind, executions: 0, logs: 0, metrics: 0 }),
      },
      http: { send: async () => fail({ kind: 'refused', message: 'nothing is sent in this test' }) },
      timer: { wait: async () => undefined },
      seal: (text) => new Map([['sealed', text]]),
      nowNanos: () => 1_767_225_600_000_000_000n,
      random: () => 0.5,
      newId: () => 'id1',
      processes: {
        run: async () => fail(createError('SCRIPTS_NOT_TRUSTED', 'no processes here')),
        check: () => fail(createError('SCRIPTS_NOT_TRUSTED', 'no processes here')),
        environment: {},
        limits: { killGraceMs: 0, logLinesMax: 10, logCharactersMax: 1000, lineCharactersMax: 100 },
      },
      folders: { open: () => ok('/nowhere'), remove: () => undefined },
    },
    withVariables: () => markingRendering,
    log: () => undefined,
    logFailure: () => undefined,
    metric: () => undefined,
    signal: () => signal,
    ...parts,
  };
}
