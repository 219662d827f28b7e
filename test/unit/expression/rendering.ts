// How the tests of this folder render: with every callable of a profile, plain data as variables, and services that
// always answer the same.
import type { Profile } from '../../../src/main/contract/profile.ts';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { toJsonValue } from '../../../src/main/contract/value.ts';
import { createExtensions } from '../../../src/main/expression/registry.ts';
import { createRenderer, type Renderer, type RenderScope } from '../../../src/main/expression/renderer.ts';
import type { Services } from '../../../src/main/expression/services.ts';
import type { Value } from '../../../src/main/expression/value.ts';

/** Services that answer always the same. */
export const fixedServices: Services = {
  nowNanos: () => 1_714_558_830_123_456_789n,
  random: () => 0.5,
  newId: () => 'id0000000000000000000a',
  timeZone: 'UTC',
};

const renderers: Readonly<Record<Profile, Renderer>> = {
  '1.3': createRenderer('1.3', createExtensions(switchesOf('1.3'))),
  '2.0': createRenderer('2.0', createExtensions(switchesOf('2.0'))),
};

/** The renderer of a profile. */
export function rendererOf(profile: Profile): Renderer {
  return renderers[profile];
}

/** Variables from plain data; values of Java's kinds are taken as they are. */
export function scopeOf(variables: Readonly<Record<string, unknown>> | ReadonlyMap<string, Value>): RenderScope {
  if (variables instanceof Map) return { variables, services: fixedServices };
  const named = Object.entries(variables).map(([name, value]) => [name, toJsonValue(value)] as const);
  return { variables: new Map(named), services: fixedServices };
}

/** The output of a template, or its error message behind `error: `. */
export function render(
  template: string,
  variables: Readonly<Record<string, unknown>> | ReadonlyMap<string, Value> = {},
  profile: Profile = '1.3',
): string {
  const result = renderers[profile].render(template, scopeOf(variables));
  return result.ok ? result.value : `error: ${result.error.message}`;
}
