// The verbs of the command line as data: how each is called, what it does, how it exits. Help, the reader
// of arguments and `docs/command-line.md` all come from this table and the one in `flag.ts`.

/** What one verb says of itself. What it does is in the file of its name. */
export interface Verb {
  readonly name: VerbName;
  /** What stands behind the verb besides flags, as help shows it. */
  readonly operands: string;
  /** How few and how many operands it takes. */
  readonly operandsMin: number;
  readonly operandsMax: number;
  readonly meaning: string;
  /** Exit codes beside 1 (anything else went wrong) and 2 (wrong usage). */
  readonly exits: string;
}

/** The names of the verbs. */
export type VerbName = (typeof verbNames)[number];

// `serve` stands first, being the verb that needs no word.
const verbNames = ['serve', 'validate', 'run', 'stubs', 'eval', 'send'] as const;

const table: Readonly<Record<VerbName, Omit<Verb, 'name'>>> = {
  serve: {
    operands: '',
    operandsMin: 0,
    operandsMax: 0,
    meaning: 'Serves the webhooks of a folder of flows until it is interrupted',
    exits: '0 stopped in order, 3 port busy, 4 flows folder or data folder unusable',
  },
  validate: {
    operands: 'PATH…',
    operandsMin: 1,
    operandsMax: Number.POSITIVE_INFINITY,
    meaning: 'Says what Kestra would say of flow files, or of all flows in folders',
    exits: '0 all valid, 1 some invalid or unreadable',
  },
  run: {
    operands: 'FLOW.yaml',
    operandsMin: 1,
    operandsMax: 1,
    meaning: 'Runs one flow to its end, in memory unless --data is given',
    exits: '0 ended as SUCCESS or WARNING, 1 any other end',
  },
  stubs: {
    operands: 'FLOW.yaml EXECUTION.json',
    operandsMin: 2,
    operandsMax: 2,
    meaning: 'Makes stubs of what tasks that are not run here gave in a real execution; - is standard input',
    exits: '0 made',
  },
  eval: {
    operands: '[TEMPLATE]',
    operandsMin: 0,
    operandsMax: 1,
    meaning: 'Renders one template, or with --jsonl one case per line of standard input',
    exits: '0 rendered, 1 the expression failed (never with --jsonl)',
  },
  send: {
    operands: 'FLOW',
    operandsMin: 1,
    operandsMax: 1,
    meaning: 'Sends one request to the webhook of a flow (namespace.flow) on the running server',
    exits: '0 the answer is a 2xx, 1 otherwise',
  },
};

/** All verbs, in the order in which help lists them. */
export const verbs: readonly Verb[] = verbNames.map((name) => ({ name, ...table[name] }));

/** One verb. */
export function verbOf(name: VerbName): Verb {
  return { name, ...table[name] };
}

/** Whether a word is a verb. */
export function isVerbName(word: string): word is VerbName {
  return Object.hasOwn(table, word);
}
