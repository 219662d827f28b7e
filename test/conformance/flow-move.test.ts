// Every recorded flow that the older version takes, moved to the newer one: it is judged there no worse than before,
// what is rewritten is settled, and what stays refused has a sentence.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { profiles } from '../../src/main/contract/profile.ts';
import { rewriteFlow } from '../../src/main/flow/rewrite-flow.ts';
import { validateFlow } from '../../src/main/flow/validate-flow.ts';

// The file is recorded in this shape.
const recorded = JSON.parse(
  readFileSync(new URL('recorded/flow-validation.json', import.meta.url), 'utf8'),
) as readonly { readonly id: string; readonly yaml: string }[];
const [from, to] = profiles;
if (from === undefined || to === undefined) throw new Error('There are two profiles');

const judge = (source: string, profile: typeof from) => validateFlow({ source, profile, plugins: 'core' });
const taken = recorded.filter(({ yaml }) => judge(yaml, from).valid);

test.each(taken.map(({ id, yaml }) => [id, yaml] as const))('%s', (_, yaml) => {
  const { replacements, rewritten } = rewriteFlow(yaml, { from, to });
  const [before, after] = [judge(yaml, to), judge(rewritten, to)];
  const again = rewriteFlow(rewritten, { from, to });
  const isSettled = again.replacements.every(({ isMechanical }) => !isMechanical);
  const isRefusedForAll = replacements.length === 0 || replacements.some(({ isMechanical }) => !isMechanical);
  expect({
    isNoWorse: after.valid || !before.valid,
    hasNoNewFault: after.violations.length <= Math.max(before.violations.length + before.more.length, 0),
    isSettled,
    isMoved: after.valid || isRefusedForAll,
  }).toEqual({ isNoWorse: true, hasNoNewFault: true, isSettled: true, isMoved: true });
});
