// Flags and environment as sources of settings.
import { expect, it } from 'vitest';
import { settingsOfEnvironment, settingsOfFlags } from '../../../src/main/command/setting-source.ts';

it('flags give texts, folders from the working folder on', () => {
  const { given } = settingsOfFlags(
    new Map([
      ['port', '1'],
      ['flows', 'my/flows'],
    ] as const),
    '/work',
  );
  expect([...given]).toEqual([
    ['port', { text: '1', origin: '--port', place: {} }],
    ['flows', { text: '/work/my/flows', origin: '--flows', place: {} }],
  ]);
});

it('the environment gives texts; empty ones are none, unknown ones are said', () => {
  const environment = { HOOKBENCH_CONTROL_PORT: '1', HOOKBENCH_HOST: '', HOOKBENCH_PROT: '2', PORT: '3' };
  expect(settingsOfEnvironment(environment, '/work')).toEqual({
    given: new Map([['controlPort', { text: '1', origin: 'HOOKBENCH_CONTROL_PORT', place: {} }]]),
    errors: [],
    remarks: [
      {
        code: 'SETTING_INVALID',
        message:
          'Environment variable HOOKBENCH_PROT is passed over: there is no such setting (did you mean "HOOKBENCH_PORT"?)',
      },
    ],
  });
});
