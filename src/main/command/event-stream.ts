// Events as JSON lines. When the reader of the lines falls behind, listening stops and goes on later from the
// last number that was written: nothing piles up in memory, and the reader misses no state.
import type { Core } from '../contract/methods.ts';
import type { Terminal } from './terminal.ts';

/**
 * Prints every event from now on; returns a function that ends it. Nothing waits for the reader but this stream: the
 * server serves on at its own pace.
 */
export function streamEvents(core: Pick<Core, 'subscribe'>, terminal: Terminal): () => void {
  let isEnded = false;
  let endListening = listen();
  return () => {
    isEnded = true;
    endListening();
  };

  /** What comes while it is paused is not lost: the core tells it again behind the last number. */
  function listen(since?: number): () => void {
    let isPaused = false;
    return core.subscribe((event) => {
      if (isPaused) return;
      terminal.print(JSON.stringify(event));
      if (!terminal.isBehind()) return;
      isPaused = true;
      void goOnBehind(event.number);
    }, since);
  }

  async function goOnBehind(number: number): Promise<void> {
    await terminal.whenDrained();
    // It is the paused listener that ends here; the next one begins behind the last number that was written.
    endListening();
    if (!isEnded) endListening = listen(number);
  }
}
