// The recorded exchanges with the real Kestra, as values. JSON.parse is right here: the file is ours, and
// payloads in it are texts.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const headers = z.array(z.tuple([z.string(), z.string()])).readonly();
const vectorSchema = z.object({
  id: z.string(),
  profile: z.enum(['1.3', '2.0']),
  note: z.string(),
  flow: z.string().nullable(),
  flowRefused: z.boolean().optional(),
  varies: z.unknown().optional(),
  request: z.object({
    raw: z.string(),
    encoding: z.literal('base64').optional(),
    pausesMs: z.array(z.number()).optional(),
    cut: z.boolean().optional(),
  }),
  response: z.object({
    status: z.number().nullable(),
    // An empty list where nothing was answered.
    reason: z.union([z.string(), z.array(z.never()).transform(() => '')]),
    headers: headers.nullable().optional(),
    body: z.string().nullable().optional(),
    bodyBase64: z.string().optional(),
    connection: z.string(),
    interim: z.array(z.string()).optional(),
    contentLengthVaries: z.boolean().optional(),
  }),
  execution: z
    .object({
      jsonText: z.string().optional(),
      textCut: z.unknown().optional(),
      state: z.string().nullable().optional(),
    })
    .optional(),
});

/** One recorded exchange. */
export type WebhookVector = z.infer<typeof vectorSchema>;

const fileSchema = z.object({
  flows: z.record(z.string(), z.object({ yaml: z.string(), refusal: z.unknown().optional() })),
  vectors: z.array(vectorSchema),
});

/** All recorded exchanges and the flows that they ask for. */
export function readWebhookVectors(): z.infer<typeof fileSchema> {
  const file = new URL('recorded/webhook-vectors.json', import.meta.url);
  return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The bytes of a request. Of one text the recorder kept the beginning alone; its letters go on to the length in its head. */
export function requestBytes({ request }: WebhookVector): Buffer {
  const bytes = Buffer.from(request.raw, request.encoding ?? 'utf8');
  if (request.cut !== true) return bytes;
  const bodyLength = Number(/\r\nContent-Length: (\d+)\r\n/.exec(request.raw)?.[1]);
  const missing = bodyLength - (bytes.length - (bytes.indexOf('\r\n\r\n') + 4));
  return Buffer.concat([bytes, Buffer.from(`${'x'.repeat(missing - 2)}"}`)]);
}
