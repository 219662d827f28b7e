// The mark of a safe start.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { markSafeStart, takeSafeStart } from '../../../src/main/electron/safe-start.ts';

it('holds for one start, and is no trouble where there is no folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-safe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const before = takeSafeStart(folder);
  markSafeStart(folder);
  markSafeStart(join(folder, 'absent'));
  expect([before, takeSafeStart(folder), takeSafeStart(folder), takeSafeStart(join(folder, 'absent'))]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
