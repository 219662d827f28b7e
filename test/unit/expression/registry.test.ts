// The registry against Kestra's own: the same names with the same argument names in both versions.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseJson } from '../../../src/main/contract/parse-json.ts';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { isJsonMap, type JsonValue } from '../../../src/main/contract/value.ts';
import { createExtensions } from '../../../src/main/expression/registry.ts';

const path = new URL('../../conformance/recorded/expression-registry.json', import.meta.url);
const recorded = parseJson(readFileSync(path, 'utf8'));

const kinds = ['filters', 'functions', 'tests'] as const;

it.each(profiles.flatMap((profile) => kinds.map((kind) => [profile, kind] as const)))(
  'Kestra %s has the same %s',
  (profile, kind) => {
    const callables = [...createExtensions(switchesOf(profile))[kind].values()];
    const ours = callables.map(({ name, argumentNames }) => `${name}(${argumentNames?.join(', ') ?? '*'})`);
    expect(ours.toSorted()).toEqual(recordedCallables(profile, kind));
  },
);

function recordedCallables(profile: string, kind: string): readonly string[] {
  const version = recorded.ok ? memberOf(recorded.value, profile) : null;
  const entries = memberOf(version, kind);
  if (!Array.isArray(entries)) return [];
  const texts = entries.map((entry) => {
    const names = memberOf(entry, 'args');
    return `${textOf(memberOf(entry, 'name'))}(${Array.isArray(names) ? names.map(textOf).join(', ') : '*'})`;
  });
  return texts.toSorted();
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : '';
}

function memberOf(value: JsonValue, name: string): JsonValue {
  return isJsonMap(value) ? (value.get(name) ?? null) : null;
}
