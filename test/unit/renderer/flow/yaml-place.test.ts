// Where the cursor, written as §, stands in the tree of a text.
import { expect, it } from 'vitest';
import { locate } from '../../../../src/renderer/flow/yaml-place.ts';

/** The path as `tasks[If].then.-`, the kind and what is typed; undefined where nothing can be offered. */
function placeOf(marked: string): readonly string[] | undefined {
  const place = locate(marked.replace('§', ''), marked.indexOf('§'));
  const parts = place?.path.map((part) =>
    part.kind === 'item' ? '-' : `${part.name}${part.type === undefined ? '' : `<${part.type}>`}`,
  );
  return place === undefined ? undefined : [place.kind, parts?.join('.') ?? '', place.typed];
}

it.each([
  ['§', ['name', '', '']],
  ['id: a\nta§', ['name', '', 'ta']],
  ['id: a\nta§\ntriggers:\n', ['name', '', 'ta']],
  ['tasks:\n  - §', ['name', 'tasks.-', '']],
  ['tasks:\n  - id: a\n    §', ['name', 'tasks.-', '']],
  ['tasks:\n- id: a\n  ty§', ['name', 'tasks.-', 'ty']],
  ['tasks:\n  - id: a\n    type: §', ['value', 'tasks.-.type', '']],
  ['tasks:\n  - id: a\n    type: io.k§', ['value', 'tasks.-.type', 'io.k']],
  ['tasks:\n  - id: a\n    type: "io.k§"', ['value', 'tasks.-.type', 'io.k']],
  ['tasks:\n  - type: If\n    then:\n      - id: b\n        §\n    else:', ['name', 'tasks.-.then<If>.-', '']],
  ['tasks:\n  - id: a\n    retry:\n      §\n    type: T', ['name', 'tasks.-.retry<T>', '']],
  ['tasks:\n- then:\n  - id: b\n    §\n  type: If', ['name', 'tasks.-.then<If>.-', '']],
  ['tasks:\n  - dependsOn:\n      - a§', ['name', 'tasks.-.dependsOn.-', 'a']],
  ['tasks:\n  - dependsOn: [a, b§]', ['value', 'tasks.-.dependsOn.-', 'b']],
  ['tasks:\n  - dependsOn: ["a§', ['value', 'tasks.-.dependsOn.-', 'a']],
  ['tasks:\n  - id: a\n   broken\n    ty§', ['name', 'tasks.-', 'ty']],
  ['tasks:\n  - run: |\n      a§', undefined],
  ['tasks:\n  - run: |\n      if x:\n        a§', undefined],
  ['tasks:\n  - run: |\n      a\n    ty§', ['name', 'tasks.-', 'ty']],
  ['# id§', undefined],
  ['id: a # b§', undefined],
  ['id: a b§', undefined],
  ['me§ssage: x', undefined],
  ['mes§: x', ['name', '', 'mes']],
  ['a: 1\r\nb: c§', ['value', 'b', 'c']],
])('%j stands at %j', (marked, place) => {
  expect(placeOf(marked)).toEqual(place);
});

it('knows what the map has already, above and below', () => {
  const marked = 'tasks:\n  - id: a\n    §\n    type: T\n  - id: b';
  const place = locate(marked.replace('§', ''), marked.indexOf('§'));
  expect([...(place?.members ?? [])]).toEqual([
    ['id', 'a'],
    ['type', 'T'],
  ]);
});
