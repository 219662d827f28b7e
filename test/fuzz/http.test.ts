// A short run of `npm run fuzz:http`, always the same, so that the long one is known to work.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/main/contract/profile.ts';
import { fuzzRequests } from './fuzz-requests.ts';

describe('fuzzRequests()', () => {
  it.each(profiles)('finds nothing in 400 mutated requests, as Kestra %s', async (profile) => {
    const { statuses, accepted, findings } = await fuzzRequests({ profile, seed: 7, count: 400 });
    expect({ findings, isAccepting: accepted.answered > 0, isRefusing: (statuses.get(400) ?? 0) > 0 }).toEqual({
      findings: [],
      isAccepting: true,
      isRefusing: true,
    });
  });
});
