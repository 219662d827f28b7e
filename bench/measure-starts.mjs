// The targets of the start: T7 beside a bare server, T13 with many flows.
import { coldStarts } from './cold-start.mjs';
import { quotients } from './ratios.mjs';
import { targets } from './targets.mjs';

/** T7. @param {import('./options.mjs').Options} options @param {import('./results.mjs').Results} results */
export async function measureStart({ coldStarts: times }, results) {
  const { bare, hookbench } = await coldStarts(times, 100);
  results.tell(targets.coldStart, quotients(hookbench, bare));
}

/** T13. @param {import('./options.mjs').Options} options @param {import('./results.mjs').Results} results */
export async function measureLongStarts({ isQuick }, results) {
  results.tell(targets.thousandStart, (await coldStarts(isQuick ? 1 : 3, 1000)).hookbench);
  if (!isQuick) results.tell(targets.manyStart, (await coldStarts(3, 10_000)).hookbench);
}
