// The style guide, executed. Each rule is searched for in the project, and seen to find what is planted for
// it. What oxlint can see (`any`, `!`, import knots, floating promises) is left to it: `npm run lint`.
import { describe, expect, it } from 'vitest';
import { deadFiles } from './tidy/dead-files.ts';
import { documentedExports } from './tidy/documented-exports.ts';
import { barrels, defaultExports } from './tidy/exports.ts';
import { getters } from './tidy/getters.ts';
import { headers } from './tidy/headers.ts';
import { layers } from './tidy/layers.ts';
import { fileLengths, functionLengths } from './tidy/lengths.ts';
import { moduleState } from './tidy/module-state.ts';
import { namesakes } from './tidy/namesakes.ts';
import { machineFolders, registryHosts } from './tidy/places.ts';
import { pluginPaths, typeNames } from './tidy/plugin-paths.ts';
import { createProject, readProject } from './tidy/project.ts';
import { pureFolders } from './tidy/pure-folders.ts';
import { explainedCasts, explainedSuppressions, rareConstructs } from './tidy/rare-constructs.ts';
import { surfaceOf } from './tidy/surface.ts';
import { leftOut, testNames } from './tidy/test-names.ts';
import { versions } from './tidy/versions.ts';
import { fileNames, identifiers, reminders } from './tidy/words.ts';

const rules = [
  layers,
  pureFolders,
  fileLengths,
  functionLengths,
  headers,
  deadFiles,
  defaultExports,
  barrels,
  documentedExports,
  fileNames,
  identifiers,
  reminders,
  versions,
  moduleState,
  getters,
  explainedCasts,
  explainedSuppressions,
  rareConstructs,
  pluginPaths,
  typeNames,
  namesakes,
  testNames,
  leftOut,
  registryHosts,
  machineFolders,
];

const project = readProject(`${import.meta.dirname}/..`);

describe.each(rules)('$name', ({ find, planted }) => {
  it('holds in the whole project', () => {
    expect(find(project)).toEqual([]);
  });

  it('is seen to fail where it is broken', () => {
    const texts = Object.entries(planted.files).map(([path, text]) => ({ path, text }));
    expect(find(createProject(texts))).toEqual(planted.finds);
  });
});

it('the public surface is the one on record; widen it with `vitest run test/tidy.test.ts -u`', async () => {
  await expect(surfaceOf(project)).toMatchFileSnapshot('tidy/surface.txt');
});
