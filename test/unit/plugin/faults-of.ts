// What is against the properties of a type, for tests of types: `name: message`, one a fault.
import { z } from 'zod';
import { type Profile, switchesOf } from '../../../src/main/contract/profile.ts';
import type { Plugin } from '../../../src/main/plugin/plugin.ts';

/** The faults of a type's own properties in a version; default the older one. */
export function faultsOf(plugin: Plugin, properties: object, profile: Profile = '1.3'): readonly string[] {
  const { error } = z.strictObject(plugin.properties(switchesOf(profile))).safeParse(properties);
  return (error?.issues ?? []).map((issue) =>
    issue.code === 'unrecognized_keys' ? `unknown ${issue.keys.join(', ')}` : issue.path.join('.'),
  );
}
