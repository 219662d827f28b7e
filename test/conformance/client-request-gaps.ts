// The recorded requests of Kestra's clients that are answered 501, and why. Everything else gets a real answer.

/** By the name of the call, without what the recording says of its answer. */
export const clientRequestGaps: ReadonlyMap<string, string> = new Map([
  ['generateFlowGraph', 'the window draws no graph of a flow'],
]);

/** Recorded answers that were made to try the client, not to be like Kestra's: their status alone is compared. */
export const triedAnswers: ReadonlySet<string> = new Set([
  'executionsApi.getExecution (minimal answer {})',
  'executionsApi.getExecution (no histories/labels null)',
  'executionsApi.getExecution (labels as map)',
  'executionsApi.getExecution (state string)',
  'executionsApi.searchExecutions (results null)',
  'executions.createExecution (array answer)',
]);
