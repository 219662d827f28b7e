// What is asked where the app cannot start.
import { expect, it } from 'vitest';
import { createError, type ErrorCode } from '../../../src/main/contract/errors.ts';
import { settingsAfter, startQuestionOf, type StartDeed } from '../../../src/main/electron/start-question.ts';
import { createTestSettings } from '../../test-settings.ts';

it.each<readonly [ErrorCode, readonly string[], entered: string]>([
  ['DATA_CORRUPTED', ['Keep it aside and begin anew', 'Show the folder', 'Quit'], 'Quit'],
  ['DATA_UNUSABLE', ['Try again', 'Show the folder', 'Quit'], 'Try again'],
  ['FLOWS_UNUSABLE', ['Try again', 'Choose a folder…', 'Quit'], 'Try again'],
  ['PORT_BUSY', ['Try again', 'Use a free port this time', 'Quit'], 'Try again'],
])('%s can be mended: %j, where Enter is "%s" and Escape quits', (code, labels, entered) => {
  const box = startQuestionOf(createError(code, 'Cannot start: it is so'))?.box;
  expect([box?.message, box?.buttons, box?.buttons?.[box.defaultId ?? -1], box?.buttons?.[box.cancelId ?? -1]]).toEqual(
    ['Cannot start: it is so', labels, entered, 'Quit'],
  );
});

it('nothing is asked about what cannot be mended in a dialog', () => {
  expect(startQuestionOf(createError('STORAGE_FAILED', 'Cannot'))).toBe(undefined);
});

it.each<readonly [StartDeed, setting: string, object | undefined]>([
  ['retry', '--port', {}],
  ['free-port', '--port', { port: 0 }],
  ['free-port', '--control-port', { controlPort: 0 }],
  ['replace-database', '--port', { replaceCorrupted: true }],
  ['quit', '--port', undefined],
  ['show-data', '--port', undefined],
])('%s for %s starts with %j', (deed, setting, expected) => {
  const settings = createTestSettings({ port: 8080, controlPort: 8081 });
  const error = createError('PORT_BUSY', 'Cannot listen', {}, { port: 1, setting });
  expect(settingsAfter(deed, settings, error)).toEqual(
    expected === undefined ? undefined : { ...settings, ...expected },
  );
});
