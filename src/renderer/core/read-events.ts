// Bytes of a stream → the core's events. Comments, retry hints and cut-off ends of the stream say nothing.
import type { CoreEvent } from '../../main/contract/events.ts';

/** The events of one stream, in order, until it ends or breaks; it never throws. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<CoreEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (;;) {
    const chunk = await reader.read().catch(() => undefined);
    if (chunk?.value === undefined) return;
    text += decoder.decode(chunk.value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) yield parseEvent(data);
    }
  }
}

function parseEvent(data: string): CoreEvent {
  // The server is of the same version, so what it sends is an event of this type.
  return JSON.parse(data) as CoreEvent;
}
