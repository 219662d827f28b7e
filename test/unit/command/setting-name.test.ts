// The three spellings of a setting.
import { expect, it } from 'vitest';
import { environmentNameOf, kebabOf } from '../../../src/main/command/setting-name.ts';

const cases = [
  { setting: 'port', kebab: 'port', environment: 'HOOKBENCH_PORT' },
  { setting: 'controlPort', kebab: 'control-port', environment: 'HOOKBENCH_CONTROL_PORT' },
  { setting: 'bodyBytesMax', kebab: 'body-bytes-max', environment: 'HOOKBENCH_BODY_BYTES_MAX' },
];
it.each(cases)('$setting is --$kebab and $environment', ({ setting, kebab, environment }) => {
  expect([kebabOf(setting), environmentNameOf(setting)]).toEqual([kebab, environment]);
});
