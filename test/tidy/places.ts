// What must not be in any file: a package registry's address and a folder of the machine that somebody works
// on. A lock file that names a registry installs from there and nowhere else.
import type { TextFile } from './project.ts';
import { lineAt, type Rule } from './rule.ts';

const registries = /\bregistry\.(npmjs\.(org|com)|yarnpkg\.com|npmmirror\.com)|\bnpm\.pkg\.github\.com|"resolved":\s/;
const folders = /(?<![\w./~$}-])\/(work\/(main|shared)|root|tmp\/(hb|bash_jobs))\b/;
const thisFile = 'test/tidy/places.ts';

/** No file names a registry. */
export const registryHosts: Rule = {
  name: 'no file names a package registry, the lock file least of all',
  find: ({ texts }) => findMatches(texts, registries),
  planted: {
    files: {
      'package-lock.json': '{\n"resolved": "https://example.test/a.tgz",\n"b": "https://registry.npmjs.org/b"\n}',
      'README.md': 'Any registry will do.',
    },
    finds: ['package-lock.json:2: "resolved": ', 'package-lock.json:3: registry.npmjs.org'],
  },
};

/** No file names somebody's machine. */
export const machineFolders: Rule = {
  name: "no file names a folder of somebody's machine",
  find: ({ texts }) => findMatches(texts, folders),
  planted: {
    files: { 'docs/a.md': 'See\n/work/shared/a and /work/b, https://a.test/work/main', '.ci/run': 'cd /root/b' },
    finds: ['docs/a.md:2: /work/shared', '.ci/run:1: /root'],
  },
};

function findMatches(texts: readonly TextFile[], pattern: RegExp): readonly string[] {
  return texts
    .filter(({ path }) => path !== thisFile)
    .flatMap(({ path, text }) =>
      [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => `${path}:${lineAt(text, match.index)}: ${match[0]}`),
    );
}
