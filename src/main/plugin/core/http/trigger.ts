// Fires by the answers of a server that it asks again and again. Its properties alone, it is not run here.
// Source: kestra-flow.md §7.4, `httptrigger-*` in the recorded verdicts.
import { z } from 'zod';
import { requestProperties } from '../../http-options.ts';
import { javaDuration } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

/** Known so that flows with it are judged; nothing asks a server by itself here. */
export const httpTrigger: DescribedType = {
  kind: 'described',
  as: 'trigger',
  type: 'io.kestra.plugin.core.http.Trigger',
  aliases: ['io.kestra.plugin.fs.http.Trigger'],
  properties: ({ hasLegacyTypes }) => ({
    ...requestProperties(),
    interval: javaDuration().optional(),
    responseCondition: z.unknown().optional(),
    inputs: z.unknown().optional(),
    ...(hasLegacyTypes ? { sslOptions: z.unknown().optional() } : {}),
  }),
};
