// Places in Kestra's two ways of saying them.
import { z } from 'zod';
import { expect, test } from 'vitest';
import { classOf, elementOf, memberOf, reach, toPropertyPath, unwrap } from '../../../src/main/flow/java-place.ts';
import { javaObject } from '../../../src/main/plugin/java-types.ts';

test.each([
  [['tasks', 0, 'message'], 'tasks[0].message'],
  [['tasks', 0, 'else', 1, 'id'], 'tasks[0]._else[1].id'],
  [['finally', 0], '_finally[0]'],
  [[], ''],
])('toPropertyPath(%j) is %j', (path, text) => {
  expect(toPropertyPath(path)).toBe(text);
});

test('memberOf() and elementOf() lengthen the chain of objects', () => {
  const place = elementOf(memberOf({ at: [], chain: '' }, 'a.Flow', 'tasks'), 2);
  expect(place).toEqual({ at: ['tasks', 2], chain: 'a.Flow["tasks"]->java.util.ArrayList[2]' });
});

test('reach() follows objects, lists and maps as far as they are known', () => {
  const inner = javaObject('a.Inner', { x: z.string().optional() });
  const outer = javaObject('a.Outer', { list: z.array(inner).optional(), map: z.record(z.string(), inner) });
  const from = { schema: outer, place: { at: [], chain: '' } };
  const ends = [
    ['list', 0, 'x'],
    ['map', 'k', 'y', 'z'],
  ].map((path) => reach(from, path).place.chain);
  expect(ends).toEqual([
    'a.Outer["list"]->java.util.ArrayList[0]->a.Inner["x"]',
    'a.Outer["map"]->java.util.LinkedHashMap["k"]->a.Inner["y"]->java.util.LinkedHashMap["z"]',
  ]);
});

test('unwrap() looks inside of optional schemas, classOf() names their class', () => {
  const object = javaObject('a.B', {});
  expect([unwrap(object.optional().optional()) === object, classOf(object), classOf(z.string())]).toEqual([
    true,
    'a.B',
    'java.lang.Object',
  ]);
});
