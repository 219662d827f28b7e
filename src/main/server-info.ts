// What the running server says of itself: to the window in `server.info`, to the doctor in `server.check`. Beside
// `app.ts`, which hands in the parts.
import { homedir } from 'node:os';
import { type CheckOptions, createCheckHandler } from './api/check-server.ts';
import type { Handlers } from './api/handler.ts';
import { createPauseHandler, type Pause } from './api/pause.ts';
import { ok } from './contract/errors.ts';
import type { ServerMethods } from './contract/server-methods.ts';
import type { ServerInfo } from './contract/model.ts';
import type { Settings } from './contract/settings.ts';
import type { Engine } from './engine.ts';
import type { FolderTrust } from './execution/folder-trust.ts';
import type { FlowFolder } from './flow/flow-folder.ts';
import { readFolderRights } from './flow/folder-rights.ts';
import { readVersion } from './package-folder.ts';

/** The parts that know. */
export interface InfoParts {
  readonly settings: Settings;
  readonly engine: Engine;
  /** Empty until the listeners are open. */
  readonly addresses: { readonly ingress: readonly string[]; readonly control: string | undefined };
  readonly trust: FolderTrust;
  readonly pause: Pause;
  readonly folder: FlowFolder;
  /** Where the desktop app keeps its log; absent for others. */
  readonly logFile?: string;
}

/** The methods about the server as a whole. */
export function createServerHandlers(parts: InfoParts): Pick<Handlers, keyof ServerMethods> {
  return {
    'server.info': () => ok(createInfo(parts)),
    ...createCheckHandler(createCheckOptions(parts)),
    ...createPauseHandler(parts.pause),
  };
}

/** What the doctor looks at. */
function createCheckOptions(parts: InfoParts): CheckOptions {
  const { engine, addresses, logFile } = parts;
  return {
    info: () => createInfo(parts),
    ingress: () => addresses.ingress,
    keychain: async () => engine.keychain?.status(),
    rightsIn: readFolderRights,
    process: { id: process.pid, versions: process.versions, platform: `${process.platform} ${process.arch}` },
    home: homedir(),
    ...(logFile === undefined ? {} : { logFile }),
  };
}

/** Made anew at each call: flows change while the program runs. */
export function createInfo({ settings, engine, addresses, trust, pause, folder }: InfoParts): ServerInfo {
  const { flows, invalid, waiting } = folder.counts();
  const problem = folder.problem();
  return {
    version: readVersion(),
    kestra: settings.kestra,
    ingress: addresses.ingress[0] ?? '',
    ...(addresses.control === undefined ? {} : { control: addresses.control }),
    tenant: settings.tenant,
    flowsFolder: settings.flows,
    dataFolder: settings.data,
    isTrusted: trust.isTrusted(),
    ...(pause.refusal() === undefined ? {} : { isPaused: true }),
    flows,
    invalid,
    ...(waiting === 0 ? {} : { waiting }),
    problems: [...engine.problems, ...(problem === undefined ? [] : [problem])],
  };
}
