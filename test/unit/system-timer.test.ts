// The real timer: it waits, and a signal ends the waiting.
import { describe, expect, it } from 'vitest';
import { createSystemTimer } from '../../src/main/system-timer.ts';

describe('createSystemTimer', () => {
  it('settles after a delay', async () => {
    await expect(createSystemTimer().wait(1)).resolves.toBeUndefined();
  });

  it('settles at once where the signal has risen', async () => {
    await expect(createSystemTimer().wait(1e9, AbortSignal.abort())).resolves.toBeUndefined();
  });

  it('settles when the signal rises, also in delays that Node takes for none', async () => {
    const stop = new AbortController();
    const waited = createSystemTimer().wait(Number.MAX_SAFE_INTEGER, stop.signal);
    stop.abort();
    await expect(waited).resolves.toBeUndefined();
  });
});
