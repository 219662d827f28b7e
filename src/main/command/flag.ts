// The flags of the command line as data. A setting's flag is its name in kebab case, so that flag,
// environment variable, settings file and window call it the same. Values are read in `settings.ts`
// (settings) and by the verbs (everything else).
import { defaultProfile, profiles } from '../contract/profile.ts';
import type { Settings } from '../contract/settings.ts';
import { kebabOf } from './setting-name.ts';
import { type VerbName, verbs } from './verb.ts';

/** What one flag says of itself. */
export interface Flag {
  /** Without its dashes. */
  readonly name: string;
  /** What its value is, as help shows it; absent where it takes none. */
  readonly value?: string;
  readonly verbs: readonly VerbName[];
  /** The setting that it sets; absent for a flag of the command line alone. */
  readonly setting?: keyof Settings;
  /** Whether it may stand more than once; otherwise the last one wins. */
  readonly isRepeatable?: true;
  /** The flag without which it means nothing, by verb. */
  readonly needs?: Readonly<Partial<Record<VerbName, string>>>;
  readonly meaning: string;
}

type FlagText = Omit<Flag, 'name' | 'setting'>;

// The flows folder holds `hookbench.yaml`, which may say how to validate and evaluate as well.
const everyVerb: readonly VerbName[] = verbs.map(({ name }) => name);
const serveAndRun: readonly VerbName[] = ['serve', 'run'];

const settingFlags: Readonly<Record<keyof Settings, FlagText>> = {
  flows: {
    value: 'DIR',
    verbs: everyVerb,
    meaning:
      'Folder of the flows and of hookbench.yaml; default ./flows where it exists, else Hookbench/flows in your documents',
  },
  data: {
    value: 'DIR',
    verbs: ['serve', 'run', 'send'],
    meaning: 'Folder of the database and of ready.json; default the application-data folder of the platform',
  },
  host: {
    value: 'ADDRESS',
    verbs: ['serve'],
    meaning: 'Address of the webhook listener; default loopback, 127.0.0.1 and ::1',
  },
  port: {
    value: 'PORT',
    verbs: ['serve'],
    meaning: 'Port of the webhook listener; 0 takes a free one; default 8080',
  },
  controlPort: {
    value: 'PORT',
    verbs: ['serve'],
    meaning: 'Port of the control listener, always on loopback; 0 takes a free one; default 8081',
  },
  kestra: {
    value: profiles.join('|'),
    verbs: everyVerb,
    meaning: `The version of Kestra to behave like; default ${defaultProfile}`,
  },
  tenant: { value: 'NAME', verbs: ['serve', 'run', 'send'], meaning: 'Tenant in addresses that we make; default main' },
  token: {
    value: 'TOKEN',
    verbs: ['serve'],
    meaning: 'Token of the control listener; default a new one at each start',
  },
  plugins: {
    value: 'any|core',
    verbs: everyVerb,
    meaning: 'Whether task types beyond the core of Kestra are let in; default any',
  },
  unknownTasks: {
    value: 'WARNING|FAILED',
    verbs: serveAndRun,
    meaning: 'How a task ends whose type is not run here and that has no stub; default WARNING',
  },
  strictAddresses: {
    verbs: ['serve'],
    meaning: 'Refuses the address forms that open-source Kestra refuses',
  },
  trust: { verbs: serveAndRun, meaning: 'Lets the scripts in this flows folder run as local processes' },
  url: {
    value: 'ADDRESS',
    verbs: serveAndRun,
    meaning: 'Beginning of addresses in answers (kestra.url); default the control listener',
  },
  open: { verbs: ['serve'], meaning: 'Opens the browser once it serves' },
  bodyBytesMax: { value: 'BYTES', verbs: ['serve'], meaning: 'Largest body of a webhook; default 26214400 (25 MiB)' },
  envPrefix: {
    value: 'PREFIX',
    verbs: serveAndRun,
    meaning: 'Beginning of the environment variables that expressions see as envs; default ENV_',
  },
  synchronous: {
    value: 'normal|full',
    verbs: ['serve', 'run'],
    meaning:
      'What a commit survives: the death of the process (normal), or also the loss of power (full); default normal',
  },
  replaceCorrupted: {
    verbs: serveAndRun,
    meaning: 'Keeps a damaged database aside at the start and begins a new one; without it the start is refused',
  },
  deliveriesMax: {
    value: 'COUNT',
    verbs: serveAndRun,
    meaning: 'Deliveries that are kept; beyond it the oldest go, with their bodies; default 100000',
  },
  executionsMax: {
    value: 'COUNT',
    verbs: serveAndRun,
    meaning:
      'Executions that are kept; beyond it the oldest that have ended go, with logs, figures and files; default 100000',
  },
  ageMaxDays: { value: 'DAYS', verbs: serveAndRun, meaning: 'How old what is kept may become; default 30' },
  databaseBytesMax: {
    value: 'BYTES',
    verbs: serveAndRun,
    meaning: 'Size of the database beyond which the oldest records go; default 2147483648 (2 GiB)',
  },
  runningMax: {
    value: 'COUNT',
    verbs: serveAndRun,
    meaning: 'Executions that run at once; others wait; default 64',
  },
  queuedMax: {
    value: 'COUNT',
    verbs: serveAndRun,
    meaning: 'Executions that wait at most; beyond it webhooks get 503 with Retry-After; default 10000',
  },
  requestsMax: {
    value: 'COUNT',
    verbs: ['serve'],
    meaning: 'Webhooks that are in hand at once, not yet kept; more get 503 with Retry-After; default 1000',
  },
  stopGraceMs: {
    value: 'MILLISECONDS',
    verbs: serveAndRun,
    meaning:
      'How long executions may go on once the program is to stop; then the next start resumes them; default 3000',
  },
  notifications: {
    value: 'failures|off',
    verbs: ['serve'],
    meaning:
      'What the desktop app tells by notifications: failed executions and unmatched deliveries, or nothing; default failures',
  },
  closeToTray: {
    verbs: ['serve'],
    meaning: 'Has the desktop app go on in the tray when its window is closed, where Quit ends it',
  },
};

const otherFlags = [
  { name: 'body', value: 'FILE', verbs: ['run', 'send'], meaning: 'Body of the request; - is standard input' },
  {
    name: 'context',
    value: 'FILE',
    verbs: ['eval'],
    meaning: 'Variables of the template as a JSON object; - is standard input',
  },
  {
    name: 'header',
    value: "'NAME: VALUE'",
    verbs: ['run', 'send'],
    isRepeatable: true,
    meaning: 'One header of the request',
  },
  { name: 'help', verbs: everyVerb, meaning: 'Shows this help' },
  {
    name: 'input',
    value: 'NAME=VALUE',
    verbs: ['run'],
    isRepeatable: true,
    meaning: 'One input of the flow, as text; wins over --inputs',
  },
  {
    name: 'inputs',
    value: 'FILE',
    verbs: ['run'],
    meaning: 'Inputs of the flow as a JSON object; - is standard input',
  },
  { name: 'json', verbs: everyVerb, meaning: 'Writes JSON alone to standard output; messages go to standard error' },
  {
    name: 'jsonl',
    verbs: ['eval'],
    meaning:
      'Reads one case (id, expression, context, mode, setup) per line of standard input and writes one line each',
  },
  {
    name: 'key',
    value: 'KEY',
    verbs: ['send'],
    meaning: 'Key of the webhook; default the one in the flow, where it is not an expression',
  },
  {
    name: 'label',
    value: 'KEY=VALUE',
    verbs: ['run'],
    isRepeatable: true,
    meaning: 'One label of the execution; wins over the label of the flow',
  },
  {
    name: 'method',
    value: 'METHOD',
    verbs: ['run', 'send'],
    meaning: 'GET, POST or PUT; default POST with a body, else GET',
  },
  {
    name: 'query',
    value: 'NAME=VALUE',
    verbs: ['run', 'send'],
    isRepeatable: true,
    meaning: 'One query parameter of the request',
  },
  {
    name: 'rewrite',
    verbs: ['validate'],
    meaning: 'Shows as a diff what can be rewritten for the newest version of Kestra without deciding anything',
  },
  {
    name: 'stubs',
    value: 'FILE',
    verbs: ['run'],
    meaning: 'What tasks give instead of being run, by task id; default the file FLOW.stubs.yaml beside the flow',
  },
  {
    name: 'task',
    value: 'ID',
    verbs: ['stubs'],
    isRepeatable: true,
    meaning: 'A task to make a stub of; default all that are not run here',
  },
  {
    name: 'timeout',
    value: 'SECONDS',
    verbs: ['run'],
    meaning: 'How long the execution may take; default 60',
  },
  {
    name: 'trigger',
    value: 'FILE',
    verbs: ['run'],
    meaning: 'Trigger object as JSON (id, type, variables); - is standard input; type defaults to the webhook',
  },
  { name: 'version', verbs: everyVerb, meaning: 'Shows the version' },
  {
    name: 'write',
    verbs: ['validate', 'stubs'],
    needs: { validate: 'rewrite' },
    meaning: 'validate: with --rewrite, changes the files as well; stubs: writes FLOW.stubs.yaml where there is none',
  },
] as const satisfies readonly Flag[];

/** The names of the flags that are no settings. */
export type OtherFlagName = (typeof otherFlags)[number]['name'];

/** All flags, settings first. Their order is that of the help. */
export const flags: readonly Flag[] = [
  ...settingNames().map((setting) => ({ name: kebabOf(setting), setting, ...settingFlags[setting] })),
  ...otherFlags,
];

/** The flags of one verb, in the order of the table. */
export function flagsOf(verb: VerbName): readonly Flag[] {
  return flags.filter((flag) => flag.verbs.includes(verb));
}

/** The names of all settings. */
export function settingNames(): readonly (keyof Settings)[] {
  return Object.keys(settingFlags).filter(isSettingName);
}

/** Whether a word is the name of a setting. */
export function isSettingName(word: string): word is keyof Settings {
  return Object.hasOwn(settingFlags, word);
}
