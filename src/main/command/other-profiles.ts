// What the other versions of Kestra would answer to a template, where it is something else: the question that
// people have who move from one to the next.
import { type Profile, profiles, switchesOf } from '../contract/profile.ts';
import { explainProfiles, type ProfileAnswer } from '../expression/explain-profiles.ts';
import { createExtensions } from '../expression/registry.ts';
import { createRenderer, type Renderer, type RenderScope } from '../expression/renderer.ts';

/** A template, and the profile that has answered already. */
export interface OtherProfilesRequest {
  readonly template: string;
  readonly scope: RenderScope;
  readonly profile: Profile;
}

/**
 * One sentence for each other profile that answers otherwise. None for a template that gives something else at
 * each turn, as `uuid()` does: there the version is not what makes the difference.
 */
export function describeOtherProfiles({ template, scope, profile }: OtherProfilesRequest): readonly string[] {
  const renderers = createRenderers();
  const answers = explainProfiles(template, scope, renderers);
  const own = answers.find((answer) => answer.profile === profile);
  const again = explainProfiles(template, scope, renderers).find((answer) => answer.profile === profile);
  if (own === undefined || again === undefined || textOf(own) !== textOf(again)) return [];
  return answers
    .filter((answer) => textOf(answer) !== textOf(own))
    .map((answer) => `On Kestra ${answer.profile} it ${answer.result.ok ? 'gives' : 'fails'}: ${textOf(answer)}`);
}

function createRenderers(): Readonly<Record<Profile, Renderer>> {
  const renderers = profiles.map((each) => [each, createRenderer(each, createExtensions(switchesOf(each)))] as const);
  // Every profile is in the list, so the record is complete.
  return Object.fromEntries(renderers) as Record<Profile, Renderer>;
}

function textOf({ result }: ProfileAnswer): string {
  return result.ok ? result.value : result.error.message;
}
