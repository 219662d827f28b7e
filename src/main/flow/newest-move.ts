// The move of a flow from the oldest version of Kestra that is behaved like to the newest.
import type { FlowMove } from '../contract/flow-parts.ts';
import { newestProfile, profiles } from '../contract/profile.ts';
import { rewriteFlow } from './rewrite-flow.ts';

/**
 * What a flow's text needs for the newest version; no replacements and the text itself where it needs nothing.
 * `without` are the places in the list of those that are not to be made; default none.
 */
export function moveToNewest(source: string, without: readonly number[] = []): FlowMove {
  const [from = newestProfile] = profiles;
  return rewriteFlow(source, { from, to: newestProfile, without });
}
