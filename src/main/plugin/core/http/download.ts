// Downloads a file. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.5, the recorded verdicts of both versions.
import { z } from 'zod';
import { requestProperties } from '../../http-options.ts';
import type { DescribedType } from '../../plugin.ts';

export const downloadTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.http.Download',
  aliases: ['io.kestra.plugin.fs.http.Download'],
  properties: ({ hasLegacyTypes }) => ({
    ...requestProperties(),
    failOnEmptyResponse: z.unknown().optional(),
    saveAs: z.unknown().optional(),
    ...(hasLegacyTypes ? { allowFailed: z.unknown().optional(), sslOptions: z.unknown().optional() } : {}),
  }),
};
