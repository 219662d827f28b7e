// Runs the commands of a task as processes of this machine. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.7, the recorded verdicts of both versions.
import type { DescribedType } from '../../plugin.ts';

/** Where a script runs; every other runner is taken for this one. */
export const processTaskRunner: DescribedType = {
  kind: 'described',
  as: 'taskRunner',
  type: 'io.kestra.plugin.core.runner.Process',
  properties: () => ({}),
};
