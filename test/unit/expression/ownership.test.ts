// Values that a template changes.
import { expect, it } from 'vitest';
import { copyValue } from '../../../src/main/expression/ownership.ts';
import type { Value } from '../../../src/main/expression/value.ts';
import { render } from './rendering.ts';

it.each([
  ['a change is seen in the same rendering', '{{ l.add(3) }}{{ l }}', { l: [1] }, 'true[1,3]', '1.3'] as const,
  [
    'what was printed before the change is printed once',
    'a{{ l | sort }}{{ l }}b',
    { l: [2, 1] },
    'a[1,2][1,2]b',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});

it.each([
  '{{ l.add(1) }}',
  '{{ l | sort }}',
  '{{ l + 1 }}',
  '{{ l | reverse }}',
  '{{ m.put("a", 1) }}',
  '{{ l.clear }}',
])('%s leaves the variables as they were', (template) => {
  const variables = new Map<string, Value>([
    ['l', [2, 1]],
    ['m', new Map()],
  ]);
  render(template, variables);
  expect(variables).toEqual(
    new Map<string, Value>([
      ['l', [2, 1]],
      ['m', new Map()],
    ]),
  );
});

it('copyValue() copies every depth', () => {
  const inner = [1];
  const copy = copyValue(new Map<Value, Value>([['a', inner]]));
  inner.push(2);
  expect(copy).toEqual(new Map([['a', [1]]]));
});
