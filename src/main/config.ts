// Every limit of the program, in one place, with its unit in its name and why it is what it is. What users
// may set is in `contract/settings.ts`; these are bounds that keep the program alive.
import { defaultProfile } from './contract/profile.ts';
import type { PlaygroundLimits } from './api/render-template.ts';
import type { Settings } from './contract/settings.ts';
import type { FileLimits } from './execution/file/bounded-folder.ts';
import type { TaskCacheLimits } from './execution/task/task-cache.ts';
import type { ApiLimits } from './http/api-limits.ts';
import type { ExchangeLimits } from './http/http-exchange.ts';
import type { IngressLimits } from './http/ingress-limits.ts';
import type { ScriptLimits } from './plugin/ports.ts';

/** Bounds of the ingress, but for those that are settings. */
export const ingressLimits: Omit<IngressLimits, 'bodyBytesMax' | 'requestsMax'> = {
  // Kestra's HTTP server has the same two.
  requestLineBytesMax: 4096,
  headerBytesMax: 32 * 1024,
  // A caller on the same machine or behind a tunnel needs far less; a stuck one must not hold a socket for ever.
  headTimeoutMs: 10_000,
  bodyTimeoutMs: 30_000,
  keepAliveMs: 60_000,
  lingerMs: 500,
  // Ten thousand idle ones must leave room for those who have something to say.
  connectionsMax: 16_000,
  closeTimeoutMs: 5000,
  // Whoever waits for the next turn has his answer soon, refused or not, and one more connection is accepted in each.
  turnMsMax: 100,
  // Twenty of the longest at once.
  longBodiesBytesMax: 512 * 1024 * 1024,
};

/** Bounds of the control listener, which serves the window and scripts of the same machine. */
export const apiLimits: ApiLimits = {
  // The largest call is a flow's text.
  callBytesMax: 8 * 1024 * 1024,
  heartbeatMs: 15_000,
  // A reader that is this far behind resumes from the journal, which costs less than holding its events.
  unreadBytesMax: 8 * 1024 * 1024,
  drainTimeoutMs: 2000,
  streamsMax: 64,
};

/** Bounds of the engine. */
export const engineLimits = {
  /** Executions that tasks of others wait for: a flow that calls itself many times over must not fill the memory. */
  awaitedMax: 10_000,
  /** Executions above each other, each started by a task of the one above: beyond it a flow calls itself without end. */
  depthMax: 100,
  /** Taskruns of one execution in a row before others get their turn. */
  taskrunsPerTurn: 32,
} as const;

/** Bounds of the outputs that tasks with a `taskCache` leave in memory. */
export const taskCacheLimits: TaskCacheLimits = {
  // Some large answers, or thousands of small ones.
  charactersMax: 64 * 1024 * 1024,
};

/** Bounds of the requests that tasks send. */
export const httpLimits = {
  /** Kestra refuses longer answers as well, and one without end must not fill the memory. */
  answerBytesMax: 19 * 1024 * 1024,
} as const;

/** Bounds of what is worked out for the window alone. */
export const diagnosisLimits = {
  /** A larger body is not read again to tell what other versions would answer: it would hold webhooks up. */
  bodyBytesMax: 1024 * 1024,
} as const;

/** Bounds of what is run again under another version of Kestra. */
export const rehearsalLimits = {
  /** Then the execution is told of as it stands, and given up: somebody waits before the window. */
  timeoutMs: 60_000,
} as const;

/** Bounds of a template that is rendered while it is being written. */
export const playgroundLimits: PlaygroundLimits = {
  // A tenth of a flow's, for each of the versions: webhooks wait meanwhile.
  stepsMax: 1_000_000,
  outputCharactersMax: 1024 * 1024,
  // What the window can take for a context; the largest webhooks are larger.
  contextCharactersMax: 4 * 1024 * 1024,
};

/** Bounds of scripts. */
export const scriptLimits: ScriptLimits = {
  killGraceMs: 2000,
  // Five times what the longest recorded script printed; a script that prints for ever must not fill the disk.
  logLinesMax: 100_000,
  logCharactersMax: 32 * 1024 * 1024,
  // Outputs come as one line, and the longest that is kept of a webhook is 25 MiB.
  lineCharactersMax: 16 * 1024 * 1024,
};

/** Bounds of the files that flows keep. */
export const fileLimits: FileLimits = {
  // Ten times the largest webhook: more is data, not a test of a flow.
  fileBytesMax: 256 * 1024 * 1024,
  // Expressions and tasks hold what they read in memory, several of them at once.
  readBytesMax: 64 * 1024 * 1024,
};

/** Bounds of the keychain. */
export const keychainLimits = {
  /** How long one call is waited for: an open keychain answers in a tenth of a second, a closed one asks somebody. */
  callMs: 3000,
} as const;

/** What each setting is that nobody set; the two folders depend on the machine (`command/platform-folders.ts`). */
export const defaultSettings: Omit<Settings, 'flows' | 'data'> = {
  // The ports of Kestra itself and of its management endpoint, so that its documentation works as printed.
  port: 8080,
  controlPort: 8081,
  kestra: defaultProfile,
  tenant: 'main',
  plugins: 'any',
  unknownTasks: 'WARNING',
  strictAddresses: false,
  trust: false,
  open: false,
  bodyBytesMax: 25 * 1024 * 1024,
  envPrefix: 'ENV_',
  synchronous: 'normal',
  replaceCorrupted: false,
  // A test bench wants weeks of history, not years.
  deliveriesMax: 100_000,
  executionsMax: 100_000,
  ageMaxDays: 30,
  databaseBytesMax: 2 * 1024 * 1024 * 1024,
  // Enough that slow executions do not hold up quick ones.
  runningMax: 64,
  // What a burst of webhooks may bring before callers are refused.
  queuedMax: 10_000,
  // A quarter of a second of work on a fast machine; on a slow one the time decides (`turnMsMax`).
  requestsMax: 1000,
  stopGraceMs: 3000,
  notifications: 'failures',
  // A program that goes on unseen is a surprise to whoever has not asked for it.
  closeToTray: false,
};

/** How long and how much a test request waits for: a flow may make its caller wait, and its outputs may be large. */
export const sendLimits: ExchangeLimits = { answerTimeoutMs: 10 * 60_000, answerBytesMax: 64 * 1024 * 1024 };

/** Bounds of the desktop app's log. */
export const logLimits = {
  /** Some ten thousand lines, which an editor still opens at once. */
  fileBytesMax: 1024 * 1024,
  filesMax: 5,
} as const;

/** Bounds of fetching Electron's binary at the first start. */
export const installLimits = {
  /** 120 MB over a slow line; without any line it ends at once. */
  limitMs: 5 * 60_000,
} as const;
