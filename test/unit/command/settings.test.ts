// Precedence of the sources, and all faults at once.
import { expect, it } from 'vitest';
import type { SettingSource } from '../../../src/main/command/setting-source.ts';
import { resolveSettings } from '../../../src/main/command/settings.ts';
import { defaultSettings } from '../../../src/main/config.ts';
import type { Settings } from '../../../src/main/contract/settings.ts';

const defaults: Settings = { ...defaultSettings, flows: '/flows', data: '/data' };

function sourceOf(origin: string, texts: Partial<Record<keyof Settings, string>>): SettingSource {
  const names = (['port', 'tenant', 'kestra', 'host'] as const).filter((name) => texts[name] !== undefined);
  const given = new Map(names.map((name) => [name, { text: texts[name] ?? '', origin, place: {} }]));
  return { given, errors: [], remarks: [] };
}

it('without sources every setting has its default', () => {
  expect(resolveSettings([], defaults)).toEqual({ ok: true, value: { settings: defaults, remarks: [] } });
});

it('the first source that has a setting wins', () => {
  const resolved = resolveSettings(
    [
      sourceOf('flag', { port: '1' }),
      sourceOf('environment', { port: '2', tenant: 'b' }),
      sourceOf('folder', { port: '3', tenant: 'c', kestra: '2.0' }),
      sourceOf('user', { port: '4', tenant: 'd', kestra: '1.3', host: '::1' }),
    ],
    defaults,
  );
  expect(resolved.ok && resolved.value.settings).toEqual({
    ...defaults,
    port: 1,
    tenant: 'b',
    kestra: '2.0',
    host: '::1',
  });
});

it('every fault of every source is told, also of outdone ones', () => {
  const resolved = resolveSettings(
    [sourceOf('--port', { port: 'x' }), sourceOf('HOOKBENCH_PORT', { port: 'y' })],
    defaults,
  );
  expect(resolved).toEqual({
    ok: false,
    error: [
      { code: 'SETTING_INVALID', message: 'Cannot read HOOKBENCH_PORT: "y" is not a port, 0 to 65535' },
      { code: 'SETTING_INVALID', message: 'Cannot read --port: "x" is not a port, 0 to 65535' },
    ],
  });
});
