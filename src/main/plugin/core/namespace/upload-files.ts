// Uploads files to a namespace. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const uploadFilesTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.namespace.UploadFiles',
  properties: () => ({
    namespace: z.unknown(),
    files: z.unknown().optional(),
    filesMap: z.unknown().optional(),
    destination: z.unknown().optional(),
    conflict: z.unknown().optional(),
  }),
};
