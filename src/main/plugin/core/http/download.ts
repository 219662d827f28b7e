// Downloads a file. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.5, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const downloadTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.http.Download',
  aliases: ['io.kestra.plugin.fs.http.Download'],
  properties: ({ hasLegacyTypes }) => ({
    uri: z.unknown(),
    method: z.unknown().optional(),
    body: z.unknown().optional(),
    formData: z.unknown().optional(),
    params: z.unknown().optional(),
    contentType: z.unknown().optional(),
    headers: z.unknown().optional(),
    options: z.unknown().optional(),
    encryptBody: z.unknown().optional(),
    failOnEmptyResponse: z.unknown().optional(),
    saveAs: z.unknown().optional(),
    ...(hasLegacyTypes ? { allowFailed: z.unknown().optional(), sslOptions: z.unknown().optional() } : {}),
  }),
};
