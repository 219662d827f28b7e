// The list of filters, functions and tests: it has all, each with words, and its examples give what they say.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { parseJson } from '../../../../src/main/contract/parse-json.ts';
import { profiles, switchesOf } from '../../../../src/main/contract/profile.ts';
import { isJsonMap } from '../../../../src/main/contract/value.ts';
import { dataFilters } from '../../../../src/main/expression/reference/data-filters.ts';
import { functionReference } from '../../../../src/main/expression/reference/functions.ts';
import { listCallables } from '../../../../src/main/expression/reference/list-callables.ts';
import { testReference } from '../../../../src/main/expression/reference/tests.ts';
import { textFilters } from '../../../../src/main/expression/reference/text-filters.ts';
import { createExtensions } from '../../../../src/main/expression/registry.ts';
import type { Services } from '../../../../src/main/expression/services.ts';
import { fixedServices, rendererOf } from '../rendering.ts';

/** A world in which every example finds what it asks for. */
const services: Services = {
  ...fixedServices,
  freePort: () => 49_152,
  secret: () => ({ found: true, value: 'hunter2' }),
  kv: () => ({ found: true, value: 42 }),
  readFile: () => ({ found: true, value: Buffer.from('Hello') }),
  errorLogs: () => [],
  http: () => ok(new Map([['rate', 2]])),
  subflow: () => ok(new Map([['state', 'SUCCESS']])),
};

const callables = listCallables();
const cases = callables.flatMap((callable) => callable.profiles.map((profile) => ({ ...callable, profile })));

describe('the list', () => {
  it.each(profiles)('has all that the registry has under %s', (profile) => {
    const { filters, functions, tests } = createExtensions(switchesOf(profile));
    const listed = callables.filter((callable) => callable.profiles.includes(profile));
    expect(listed.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      ...[...filters.keys()].toSorted().map((name) => `filter ${name}`),
      ...[...functions.keys()].toSorted().map((name) => `function ${name}`),
      ...[...tests.keys()].toSorted().map((name) => `test ${name}`),
    ]);
  });

  it('says of each what it means, in a sentence without a full stop', () => {
    expect(callables.filter(({ meaning }) => !/^(?:[A-Z`]).*[^.]$/.test(meaning)).map(({ name }) => name)).toEqual([]);
  });

  it('has no words for what there is not', () => {
    const words = [textFilters, dataFilters, functionReference, testReference].flatMap((each) => Object.keys(each));
    expect(words.length).toBe(callables.length);
  });

  it('names the arguments in their order', () => {
    const found = callables.find(({ kind, name }) => kind === 'function' && name === 'secret');
    expect(found?.argumentNames).toEqual(['key', 'namespace', 'subkey', 'full']);
  });
});

// There are no resource bundles in Kestra either, so its own example fails.
const failing = new Set(['i18n']);

it.each(cases)('the example of the $kind $name holds under $profile', ({ name, example, context, gives, profile }) => {
  const variables = parseJson(context ?? '{}');
  if (!variables.ok || !isJsonMap(variables.value)) throw new Error('The context is no JSON object');
  const rendered = rendererOf(profile).render(example, { variables: variables.value, services });
  const isUsed = example.includes(name);
  // Where nothing is said of it, that it gives anything is all that can be told.
  const given = rendered.ok && gives !== undefined ? rendered.value : gives;
  expect({ isUsed, isOk: rendered.ok, given }).toEqual({ isUsed: true, isOk: !failing.has(name), given: gives });
});
