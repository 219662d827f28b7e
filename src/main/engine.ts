// The parts that run flows, built and handed to each other: journal, secrets, expressions, executor. The
// server and the `run` command stand on the same engine; nothing here listens on a socket.
import type { Logger } from 'pino';
import { engineLimits, fileLimits, httpLimits, keychainLimits, scriptLimits, taskCacheLimits } from './config.ts';
import { createError, type ErrorValue, fail, ok, type Result } from './contract/errors.ts';
import { type Clock, formatInstant } from './contract/instant.ts';
import { switchesOf } from './contract/profile.ts';
import type { Settings } from './contract/settings.ts';
import type { FindFlow } from './execution/child/child-runner.ts';
import { createExecutor, type Executor } from './execution/executor.ts';
import { type FileStorage, openFileStorage } from './execution/file/file-storage.ts';
import { openNamespaceFiles } from './execution/file/namespace-files.ts';
import { createLateHttpClient } from './execution/late-http-client.ts';
import type { NewId } from './execution/new-id.ts';
import { createProcessRunner } from './execution/process-runner.ts';
import type { TaskEnvironment } from './execution/task-environment.ts';
import { createWorkFolders } from './execution/file/work-folders.ts';
import { createTaskCache } from './execution/task/task-cache.ts';
import { createExtensions } from './expression/registry.ts';
import { createRenderer } from './expression/renderer.ts';
import type { Value } from './expression/value.ts';
import { createJournal } from './journal/create-journal.ts';
import { createKeyValueStore } from './journal/key-value-store.ts';
import type { Journal } from './journal/journal.ts';
import { openStorage } from './journal/open-storage.ts';
import { createValueSearch } from './plugin/key-value/find-value.ts';
import { createFileSearch } from './plugin/storage/find-file.ts';
import type { FileScope, TaskPorts, Timer } from './plugin/ports.ts';
import { createApiTokenSource } from './secret/api-token-source.ts';
import { openEncryptionKey } from './secret/encryption-key.ts';
import { createEnvironmentSource } from './secret/environment-source.ts';
import type { Keychain } from './secret/keychain.ts';
import { createKeytarSource, type KeytarSource } from './secret/keytar-source.ts';
import { createSealer, type Sealer } from './secret/sealer.ts';
import { createSecretStore, type SecretStore } from './secret/secret-store.ts';
import { createSessionSource } from './secret/session-source.ts';

/** What the engine sees of the world; tests give their own. */
export interface World {
  readonly clock: Clock;
  /** Waits; tests jump over the time. */
  readonly timer: Timer;
  readonly newId: NewId;
  /** A number from 0 up to but without 1. */
  readonly random: () => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly timeZone: string;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Hears each secret before anybody uses it, so that the log can hide it; absent: the log is nobody else's to read. */
  readonly onSecret?: (value: string) => void;
  /** Opens the keychain of the operating system; absent: secrets are kept in memory alone. */
  readonly openKeychain?: () => Keychain;
}

/** What the engine is built for. */
export interface EngineOptions {
  readonly settings: Settings;
  readonly world: World;
  /** Where records are kept; absent: in memory. */
  readonly dataFolder?: string;
  /** Kestra's `kestra.url`, as it is known once the listeners stand. */
  readonly kestraUrl: () => string;
  /** Finds the flows that tasks start; absent: there are none. */
  readonly findFlow?: FindFlow;
  /** What flows ask Kestra's own addresses with, as a secret of last resort; absent where nothing listens. */
  readonly apiToken?: string;
  /** Whether scripts may run now; default as the settings say. */
  readonly isTrusted?: () => boolean;
}

/** The running parts. */
export interface Engine {
  readonly environment: TaskEnvironment;
  readonly journal: Journal;
  readonly secrets: SecretStore;
  /** How the keychain stands; absent where none is used. */
  readonly keychain?: KeytarSource;
  /** Settles when secrets can be looked up: the keychain was read, or not waited for any more. */
  readonly secretsLoaded: Promise<void>;
  readonly executor: Executor;
  /** What could not be done as asked: DATA_CORRUPTED where a database was put aside. */
  readonly problems: readonly ErrorValue[];
  close(): Promise<void>;
}

/** Builds the engine. Answers DATA_CORRUPTED, DATA_UNUSABLE. */
export function createEngine(options: EngineOptions): Result<Engine> {
  const { settings, world, dataFolder } = options;
  const now = () => formatInstant(world.clock.nowNanos());
  const { synchronous, replaceCorrupted } = settings;
  const folder = dataFolder === undefined ? {} : { folder: dataFolder };
  const opened = openStorage({ ...folder, synchronous, replaceCorrupted, now });
  if (!opened.ok) return opened;
  const key = openEncryptionKey(dataFolder);
  if (!key.ok) {
    opened.value.storage.close();
    return key;
  }
  const onProblem = (problem: ErrorValue): void => world.logger.error({ code: problem.code }, problem.message);
  const storage = openFileStorage(fileLimits, dataFolder);
  const running: { executor?: Executor } = {};
  const retained = { retention: settings, isBusy: (id: string) => running.executor?.has(id) === true };
  const onPruned = (executions: readonly FileScope[]): void => forgetFiles(executions, storage, onProblem);
  const journal = createJournal(opened.value.storage, { ...retained, now, onProblem, onPruned });
  const fromEnvironment = createEnvironmentSource(world.environment);
  const keychain = openKeychain(world);
  const secrets = openSecrets({ ...options, keychain, fromEnvironment });
  // A database that was put aside may come back, and its files with it.
  const pruned = opened.value.problem === undefined ? storage.prune((id) => isKnown(id, journal)) : ok(0);
  if (!pruned.ok) onProblem(pruned.error);
  const isKept = dataFolder !== undefined;
  const namespaces = openNamespaceFiles({ flowsFolder: settings.flows, limits: fileLimits, isKept });
  const sealer = createSealer(key.value);
  const { files } = storage;
  const { namespaceFiles } = namespaces;
  const keyValues = createKeyValueStore(journal, now);
  const executions: TaskPorts['executions'] = {
    count: (of) => journal.storage.countExecutions(of),
    purge: (of, page) => journal.purge(of, page),
  };
  const stores = { secrets, sealer, keyValues, files, namespaceFiles, executions };
  const environment = createTaskEnvironment(options, stores);
  const findFlow = options.findFlow ?? noFlows;
  const children = { findFlow, find: (id: string) => journal.storage.startedBy(id), depthMax: engineLimits.depthMax };
  const logsOf = (id: string) => journal.storage.logs(id);
  const executor = createExecutor({
    ...environment,
    journal,
    logsOf,
    children,
    ...engineLimits,
    bounds: settings,
  });
  running.executor = executor;
  const corrupted = opened.value.problem;
  return ok({
    environment,
    journal,
    secrets,
    ...(keychain === undefined ? {} : { keychain }),
    secretsLoaded: keychain?.loaded ?? Promise.resolve(),
    executor,
    problems: [...(corrupted === undefined ? [] : [corrupted]), ...fromEnvironment.problems],
    async close() {
      keychain?.close();
      await executor.close(settings.stopGraceMs);
      await journal.close();
      storage.close();
      namespaces.close();
    },
  });
}

const noFlows: FindFlow = ({ namespace, id }) =>
  Promise.resolve(
    fail(createError('FLOW_NOT_FOUND', `Cannot find flow "${namespace}.${id}": there are no flows here`)),
  );

function forgetFiles(
  executions: readonly FileScope[],
  storage: Pick<FileStorage, 'forget'>,
  onProblem: (problem: ErrorValue) => void,
): void {
  for (const execution of executions) {
    const forgotten = storage.forget(execution);
    if (!forgotten.ok) onProblem(forgotten.error);
  }
}

/** Whether the journal has an execution; where it cannot tell, it has. */
function isKnown(id: string, { storage }: Journal): boolean {
  const found = storage.execution(id);
  return found.ok || found.error.code !== 'EXECUTION_NOT_FOUND';
}

/** Where secrets are looked for, in order. */
function openSecrets({
  world,
  keychain,
  fromEnvironment,
  apiToken,
}: Pick<EngineOptions, 'apiToken' | 'world'> & {
  readonly keychain: KeytarSource | undefined;
  readonly fromEnvironment: ReturnType<typeof createEnvironmentSource>;
}): SecretStore {
  const sources = [
    ...(keychain === undefined ? [] : [keychain.source]),
    createSessionSource(),
    fromEnvironment.source,
    ...(apiToken === undefined ? [] : [createApiTokenSource(apiToken)]),
  ];
  return createSecretStore(sources, world.onSecret);
}

/** Reading begins here and goes on in the background. */
function openKeychain({ openKeychain: open }: World): KeytarSource | undefined {
  return open === undefined ? undefined : createKeytarSource({ keychain: open(), limitMs: keychainLimits.callMs });
}

/** What tasks and expressions find things in. */
interface Stores extends Pick<TaskPorts, 'executions' | 'files' | 'keyValues' | 'namespaceFiles'> {
  readonly secrets: SecretStore;
  readonly sealer: Sealer;
}

/** What every task of this process shares. */
function createTaskEnvironment(
  { settings, world, kestraUrl, isTrusted = () => settings.trust }: EngineOptions,
  { secrets, sealer, ...stores }: Stores,
): TaskEnvironment {
  const switches = switchesOf(settings.kestra);
  const nowNanos = () => world.clock.nowNanos();
  return {
    clock: world.clock,
    newId: world.newId,
    rendering: {
      renderer: createRenderer(settings.kestra, createExtensions(switches)),
      switches,
      services: {
        nowNanos,
        readFile: createFileSearch(stores),
        kv: createValueSearch({ keyValues: stores.keyValues, nowNanos }),
        random: world.random,
        newId: world.newId,
        timeZone: world.timeZone,
      },
      secrets,
      sealer,
    },
    ports: {
      seal: sealer.seal,
      ...stores,
      http: createLateHttpClient(httpLimits),
      timer: world.timer,
      nowNanos,
      random: world.random,
      newId: world.newId,
      processes: createProcessRunner({ isTrusted, environment: world.environment, limits: scriptLimits }),
      folders: createWorkFolders(),
    },
    globals: { switches, envs: readEnvs(world.environment, settings.envPrefix), kestraUrl },
    cache: createTaskCache(taskCacheLimits, nowNanos),
    unknownTasks: settings.unknownTasks,
  };
}

/** `ENV_REGION=eu` is `envs.region`. */
function readEnvs(environment: World['environment'], prefix: string): Map<Value, Value> {
  const envs = new Map<Value, Value>();
  for (const [name, value] of Object.entries(environment)) {
    if (name.startsWith(prefix) && value !== undefined) envs.set(name.slice(prefix.length).toLowerCase(), value);
  }
  return envs;
}
