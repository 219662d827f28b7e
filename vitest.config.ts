// How the tests run. `program` holds the suites that start the built program as a process, and builds it first;
// all others run in the test's own process. Those share a few processes and what these have loaded: no module of ours
// keeps anything at module level (`test/tidy` checks it), and loading all anew for each file takes ten times as long.
import { defineConfig } from 'vitest/config';

const startsProgram = ['browser', 'crash', 'e2e', 'electron', 'keychain'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 20_000,
    hookTimeout: 20_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'source', include: ['test/**/*.test.ts'], exclude: startsProgram, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: startsProgram,
          globalSetup: ['test/build-program.ts'],
          testTimeout: 120_000,
          // Programs and browsers beside each other on a busy machine now and then lose a key press or come late. What
          // fails twice is a fault; what needed its second try is marked in the report.
          retry: 1,
        },
      },
    ],
  },
});
