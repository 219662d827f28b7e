// Sends mutated requests to the whole program under both profiles, and prints what came of it. Run by
// `npm run fuzz:http -- --seed S --count N`.
import { parseArgs } from 'node:util';
import { profiles } from '../../src/main/contract/profile.ts';
import { fuzzRequests } from './fuzz-requests.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } });
const seed = Number(values.seed ?? 1);
const count = Number(values.count ?? 10_000);
for (const profile of profiles) {
  const started = performance.now();
  const { statuses, accepted, slowestMs, findings } = await fuzzRequests({ profile, seed, count });
  const seconds = (performance.now() - started) / 1000;
  const told = [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
  for (const finding of findings) console.log(`${profile} ${finding}`);
  if (findings.length > 0) process.exitCode = 1;
  const found = findings.length === 0 ? 'no finding' : `${findings.length} findings above`;
  console.log(
    `${profile}: ${count} requests with seed ${seed} in ${seconds.toFixed(1)} s: ${told.join(', ')}; ` +
      `${accepted.answered} accepted, ${accepted.recorded} recorded, slowest ${slowestMs.toFixed(0)} ms, ${found}`,
  );
}
