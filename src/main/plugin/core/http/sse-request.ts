// Reads the events of a server. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.5, the recorded verdicts of both versions.
import { z } from 'zod';
import { requestProperties } from '../../http-options.ts';
import type { DescribedType } from '../../plugin.ts';

/** Known so that flows with it are judged; a stub gives its events. */
export const sseRequestTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.http.SseRequest',
  properties: ({ hasLegacyTypes }) => ({
    ...requestProperties(),
    concatJqExpression: z.unknown().optional(),
    failedOnMissingJq: z.unknown().optional(),
    ...(hasLegacyTypes ? { allowFailed: z.unknown().optional(), sslOptions: z.unknown().optional() } : {}),
  }),
};
