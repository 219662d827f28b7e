// The doctor's findings as a text.
import { expect, it } from 'vitest';
import { printChecks } from '../../../src/main/contract/print-checks.ts';

it('says each in a line, its state in a word', () => {
  const text = printChecks([
    { name: 'Flows', state: 'ok', finding: 'All 3 files are valid' },
    { name: 'Reach', state: 'warn', finding: 'This machine alone, over IPv4 only', advice: 'Write digits' },
    { name: 'Keychain', state: 'bad', finding: 'Locked' },
  ]);
  expect(text).toBe(
    'Good: Flows: All 3 files are valid\nLook at it: Reach: This machine alone, over IPv4 only\nBroken: Keychain: Locked\n',
  );
});
