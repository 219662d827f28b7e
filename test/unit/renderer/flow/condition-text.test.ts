// What a condition came to, in few words.
import { expect, it } from 'vitest';
import { describeCondition } from '../../../../src/renderer/flow/condition-text.ts';

const place = { triggerId: 'hook', field: 'when', line: 1, column: 1 };

it.each([
  [{ holds: true, rendered: ['true'], why: '' }, '→ true'],
  [{ holds: false, rendered: ['false'], why: '' }, '→ false'],
  [{ holds: true, rendered: ['push'], why: '' }, '→ "push", holds'],
  [{ holds: false, rendered: [''], why: '' }, '→ "", does not hold'],
  [{ holds: false, rendered: [], why: 'unknown variable' }, '→ unknown variable'],
  [{ holds: true, rendered: ['x'.repeat(70)], why: '' }, `→ "${'x'.repeat(60)}…", holds`],
])('%j is told as %s', (condition, text) => {
  expect(describeCondition({ ...place, templates: [], ...condition })).toBe(text);
});
