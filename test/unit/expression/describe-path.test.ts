// Paths as a person writes them.
import { expect, it } from 'vitest';
import { joinPath } from '../../../src/main/expression/describe-path.ts';
import { rendererOf, scopeOf } from './rendering.ts';

it.each([
  ['a', 'b', 'a.b'],
  ['a', 'b-c', "a['b-c']"],
  ['a', 0, 'a[0]'],
] as const)('joinPath(%s, %s) is %s', (path, key, joined) => {
  expect(joinPath(path, key)).toBe(joined);
});

it.each([
  ['{{ trigger.body.usr }}', 'trigger.body.usr'],
  ['{{ trigger.list[0] }}', 'trigger.list[0]'],
  ["{{ trigger['a-b'].c }}", "trigger['a-b']"],
  ['{{ trigger.body[trigger.kind].x }}', 'trigger.body.k'],
  ['{{ nope.a.b }}', 'nope'],
  ["{{ ('a' | upper).nope }}", '….nope'],
])('%s reports the path that was undefined', (template, path) => {
  const result = rendererOf('1.3').render(template, scopeOf({ trigger: { body: {}, kind: 'k', list: [] } }));
  expect(result.ok ? undefined : result.error.details?.['path']).toBe(path);
});
