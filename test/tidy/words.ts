// Which words are not used. Kestra has one word for each thing, and a file named after nothing collects
// everything. Names that belong to others (members of their objects, keys of their options) are not judged.
import { Visitor } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

const banned: ReadonlySet<string> = new Set([
  // Names that collect everything.
  'util',
  'utils',
  'helper',
  'helpers',
  'misc',
  'manager',
  'managers',
  // Other products' names for what Kestra calls flow and execution.
  'workflow',
  'workflows',
  'job',
  'jobs',
]);
/** Templates and YAML have tags, metrics have `tags`, and evaluating takes steps; flows have labels and tasks. */
const bannedAsKestraWords: ReadonlySet<string> = new Set(['tag', 'step', 'steps']);

/** Files are named after what they hold. */
export const fileNames: Rule = {
  name: 'files are named in kebab case, and after one thing',
  find: ({ texts }) =>
    texts
      .filter(({ path }) => /^(src|test|bench)\//.test(path))
      .flatMap((file) =>
        file.path
          .split('/')
          .slice(1)
          .flatMap((name) => faultsOfFileName(name).map((fault) => findingAt(file, 0, fault))),
      ),
  planted: {
    files: {
      'src/main/flow/flowFolder.ts': '',
      'src/main/http/sse-utils.ts': '',
      'src/renderer/helpers/theme.css': '',
      'src/main/flow/flow-folder.ts': '',
      'test/unit/flow/flow-folder.test.ts': '',
      'test/tsconfig.json': '',
      'bench/README.md': '',
    },
    finds: [
      'src/main/flow/flowFolder.ts:1: flowFolder.ts is not in kebab case',
      'src/main/http/sse-utils.ts:1: a file is not named "utils"',
      'src/renderer/helpers/theme.css:1: a file is not named "helpers"',
    ],
  },
};

/** Things have Kestra's names. */
export const identifiers: Rule = {
  name: "things are called by Kestra's words, in whole words",
  find: ({ sources }) => sources.filter(({ path }) => path.startsWith('src/')).flatMap(findIdentifiers),
  planted: {
    files: {
      'src/main/flow/a.ts': 'export const jobList = [];\nfoo.job();\nfunction f(workflow: string) { job: workflow; }',
      'src/main/http/b.ts': 'interface A { readonly nextStep: string }\nclass QueueManager {}\nstep({ tag: 1 });',
      'src/main/expression/c.ts': 'const tags = 1;',
    },
    finds: [
      'src/main/flow/a.ts:1: "job" in jobList',
      'src/main/flow/a.ts:3: "workflow" in workflow',
      'src/main/http/b.ts:1: "step" in nextStep',
      'src/main/http/b.ts:2: "manager" in QueueManager',
      'src/main/http/b.ts:3: "step" in step',
    ],
  },
};

/** Work is finished or written down where it is planned. */
export const reminders: Rule = {
  name: 'no comment puts work off',
  find: ({ sources }) =>
    sources.flatMap((file) =>
      file.comments.flatMap(({ value, start }) => {
        const word = /\b(TODO|FIXME|XXX|HACK)\b/.exec(value)?.[0];
        return word === undefined ? [] : [findingAt(file, start, word)];
      }),
    ),
  planted: {
    files: { 'src/main/a.ts': "a('TODO');\n// TODO later\n/* FIXME */", 'test/b.ts': '// An XXX' },
    finds: ['src/main/a.ts:2: TODO', 'src/main/a.ts:3: FIXME', 'test/b.ts:1: XXX'],
  },
};

function faultsOfFileName(name: string): readonly string[] {
  const words = name.split(/[.-]/);
  const bad = words.find((word) => banned.has(word));
  return [
    ...(/^([a-z0-9.-]+|(?:README|RESULTS)\.md)$/.test(name) ? [] : [`${name} is not in kebab case`]),
    ...(bad === undefined ? [] : [`a file is not named "${bad}"`]),
  ];
}

function findIdentifiers(file: SourceFile): readonly string[] {
  const foreign = new Set<number>();
  const named = new Map<string, number>();
  new Visitor({
    MemberExpression: ({ property }) => foreign.add(property.start),
    Property: ({ key }) => foreign.add(key.start),
    ImportSpecifier: ({ imported }) => foreign.add(imported.start),
    LabeledStatement: ({ label }) => foreign.add(label.start),
    Identifier: ({ name, start }) => {
      if (!foreign.has(start) && !named.has(name)) named.set(name, start);
    },
  }).visit(file.program);
  return [...named].flatMap(([name, start]) => {
    const bad = wordsOf(name).find((word) => isBanned(word, file.path));
    return bad === undefined ? [] : [findingAt(file, start, `"${bad}" in ${name}`)];
  });
}

function isBanned(word: string, path: string): boolean {
  return banned.has(word) || (bannedAsKestraWords.has(word) && !/^src\/main\/(expression|flow)\//.test(path));
}

function wordsOf(identifier: string): readonly string[] {
  return identifier.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());
}
