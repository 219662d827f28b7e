// What each version of Kestra would answer to one template: what the window says beside the answer of the profile
// that is in use.
import type { Result } from '../contract/errors.ts';
import { type Profile, profiles } from '../contract/profile.ts';
import type { Renderer, RenderScope } from './renderer.ts';

/** One profile's answer. */
export interface ProfileAnswer {
  readonly profile: Profile;
  readonly result: Result<string>;
}

/**
 * Renders a template under every profile, oldest first. Each rendering is its own: what a template changes in its
 * variables does not show in the next one.
 */
export function explainProfiles(
  template: string,
  scope: RenderScope,
  renderers: Readonly<Record<Profile, Renderer>>,
): readonly ProfileAnswer[] {
  return profiles.map((profile) => ({ profile, result: renderers[profile].render(template, scope) }));
}
