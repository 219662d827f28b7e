// Demands of single inputs; all texts together are in `resolve-input.test.ts`.
import { expect, it } from 'vitest';
import { toJsonValue, isJsonMap } from '../../../../src/main/contract/value.ts';
import { checkValue } from '../../../../src/main/execution/input/check-value.ts';

function check(declared: Readonly<Record<string, unknown>> & { readonly type: string }, value: unknown) {
  const map = toJsonValue(declared);
  if (!isJsonMap(map)) throw new Error('a declaration is a map');
  return checkValue({ id: 'a', type: declared.type, declared: map, choices: ['A'] }, toJsonValue(value));
}

it.each([
  [{ type: 'STRING' }, 'x'],
  [{ type: 'STRING', validator: '(?<!x)++' }, 'x'],
  [{ type: 'INT', min: 1, max: 3 }, 1],
  [{ type: 'INT', min: 1, max: 3 }, 3],
  [{ type: 'DATETIME', after: '2026-01-01T00:00:00Z' }, '2026-01-01T00:00:00.000000Z'],
  [{ type: 'MULTISELECT', allowCustomValue: true }, [1]],
  [{ type: 'BOOL' }, false],
  [{ type: 'INT', min: 1 }, null],
])('%j takes %j', (declared, value) => {
  expect(check(declared, value)).toBeUndefined();
});

it('tells a list whose members are no texts as Kestra fails with it', () => {
  expect(check({ type: 'MULTISELECT' }, [1])?.kind).toBe('raw');
});

it('tells a time outside of its period', () => {
  const text = 'it must be after `2026-01-01T00:00:00Z`';
  expect(check({ type: 'DATETIME', after: '2026-01-01T00:00:00Z' }, '2025-01-01T00:00:00.000000Z')).toEqual({
    kind: 'cause',
    text,
  });
});
