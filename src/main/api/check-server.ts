// What the program finds out about itself when somebody asks the doctor: listeners, folders, keychain, versions. It
// looks at what is there and changes nothing.
import type { ServerCheck } from '../contract/self-check.ts';
import { ok } from '../contract/errors.ts';
import type { KeychainStatus } from '../contract/keychain.ts';
import type { ServerInfo } from '../contract/model.ts';
import type { FolderRights } from '../flow/folder-rights.ts';
import type { Handlers } from './handler.ts';

/** What is looked at. */
export interface CheckOptions {
  readonly info: () => ServerInfo;
  /** Addresses of the ingress. */
  readonly ingress: () => readonly string[];
  /** How the keychain stands; undefined where none is used. */
  readonly keychain: () => Promise<KeychainStatus | undefined>;
  readonly rightsIn: (folder: string) => Promise<FolderRights>;
  readonly process: { readonly id: number; readonly versions: Readonly<Record<string, string | undefined>>; readonly platform: string }; // prettier-ignore
  /** The user's own folder, which is shortened in what is found; absent: nothing is. */
  readonly home?: string;
  /** Where the log is; absent: on standard error. */
  readonly logFile?: string;
}

/** The handler. */
export function createCheckHandler(options: CheckOptions): Pick<Handlers, 'server.check'> {
  return {
    async 'server.check'() {
      const info = options.info();
      const checks = [
        ...listenerChecks(info, options),
        await folderCheck('Flows folder', info.flowsFolder, options),
        await folderCheck('Data folder', info.dataFolder, options),
        flowsCheck(info),
        keychainCheck(await options.keychain()),
        scriptsCheck(info),
        ...logChecks(options),
        ...info.problems.map(({ code, message }): ServerCheck => ({ name: code, state: 'bad', finding: message })),
        versionsCheck(info, options),
      ];
      return ok(checks.map((check) => ({ ...check, finding: shortened(check.finding, options.home) })));
    },
  };
}

function listenerChecks({ control }: ServerInfo, { ingress, process }: CheckOptions): readonly ServerCheck[] {
  const addresses = ingress();
  const owner: ServerCheck = {
    name: 'Ports',
    state: 'ok',
    finding: `Process ${process.id}, which is this program, listens on ${[...addresses, ...(control === undefined ? [] : [control])].join(', ')}`,
  };
  const isOnLoopback = addresses.every((address) => /^http:\/\/(?:127\.|\[::1\])/.test(address));
  if (!isOnLoopback) {
    const advice = 'Leave --host out where only this machine is to reach it, and give every webhook a random key';
    return [owner, { name: 'Reach', state: 'warn', finding: 'Other machines can reach the webhooks', advice }];
  }
  const hasBoth = addresses.some((each) => each.includes('[')) && addresses.some((each) => !each.includes('['));
  if (hasBoth) {
    return [owner, { name: 'Reach', state: 'ok', finding: 'This machine alone, over IPv4 and IPv6: localhost works' }];
  }
  const only = addresses[0]?.includes('[') === true ? 'IPv6' : 'IPv4';
  const advice = `Write the address with its digits: a program that takes localhost for the other one finds nobody`;
  return [owner, { name: 'Reach', state: 'warn', finding: `This machine alone, over ${only} only`, advice }];
}

async function folderCheck(name: string, folder: string, { rightsIn }: CheckOptions): Promise<ServerCheck> {
  const rights = await rightsIn(folder);
  if (rights === 'writable') return { name, state: 'ok', finding: `${folder} can be read and written` };
  if (rights === 'readable') {
    const advice = 'Give yourself the right to write there, or choose another folder';
    return { name, state: 'warn', finding: `${folder} can be read and not written`, advice };
  }
  return { name, state: 'bad', finding: `${folder} is not there or cannot be read`, advice: 'Bring the folder back, or choose another one' }; // prettier-ignore
}

function flowsCheck({ flows, invalid }: ServerInfo): ServerCheck {
  const name = 'Flows';
  if (invalid === 0) return { name, state: 'ok', finding: `All ${flows} files are valid` };
  const advice = 'The list of flows names each file, its line and what is wrong';
  return { name, state: 'warn', finding: `${invalid} of ${flows} files are invalid`, advice };
}

function keychainCheck(status: KeychainStatus | undefined): ServerCheck {
  const name = 'Keychain';
  if (status === undefined) return { name, state: 'warn', finding: 'None is used: secrets are kept in memory' };
  if (status.state === 'ok') return { name, state: 'ok', finding: 'Open: secrets are kept in it' };
  const { reason = status.state } = status;
  const finding = reason.charAt(0).toUpperCase() + reason.slice(1);
  if (status.state === 'locked') return { name, state: 'bad', finding, advice: 'Unlock it on the screen of a namespace' }; // prettier-ignore
  return { name, state: 'warn', finding, advice: 'Secrets are kept in memory until the program ends' };
}

function scriptsCheck({ isTrusted }: ServerInfo): ServerCheck {
  const finding = isTrusted ? 'May run as processes of this machine' : 'Do not run: the flows folder is not trusted';
  return { name: 'Scripts', state: 'ok', finding };
}

/** Whoever started the program in a terminal has its log before them. */
function logChecks({ logFile }: CheckOptions): readonly ServerCheck[] {
  return logFile === undefined ? [] : [{ name: 'Log', state: 'ok', finding: `Written to ${logFile}, secrets hidden` }];
}

function versionsCheck({ version, kestra }: ServerInfo, { process }: CheckOptions): ServerCheck {
  const { node, electron } = process.versions;
  const parts = [
    `Hookbench ${version}`,
    `Kestra ${kestra}`,
    `Node.js ${node ?? 'unknown'}`,
    ...(electron === undefined ? [] : [`Electron ${electron}`]),
    process.platform,
  ];
  return { name: 'Versions', state: 'ok', finding: parts.join(', ') };
}

/** A name of a user stands in the way to his folder, and what is found is shown to others. */
function shortened(text: string, home: string | undefined): string {
  return home === undefined || home.length < 2 ? text : text.replaceAll(home, '~');
}
