// What an execution is made of has methods and no getters. A getter in an object that is made again and again costs a
// hidden class for each object, and until the next full collection that class holds all that the getter can reach:
// with eight of them in a run, four fifths of its state outlived every collection of the young generation.
import { Visitor } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

/** What is made for each request or execution asks for a value by a call. */
export const getters: Rule = {
  name: 'no object literal below the entry files has a getter or setter',
  find: ({ sources }) => sources.filter(({ path }) => /^src\/main\/.+\//.test(path)).flatMap(findGetters),
  planted: {
    files: {
      'src/main/plugin/a.ts': 'const a = {\n  get b() {\n    return 1;\n  },\n  c: () => 1,\n  get: 1,\n};',
      'src/main/plugin/d.ts': 'class D {\n  get e() {\n    return 1;\n  }\n}\nconst f = { set g(h: number) {} };',
      'src/main/i.ts': 'const j = { get k() { return 1; } };',
    },
    finds: ['src/main/plugin/a.ts:2: get b', 'src/main/plugin/d.ts:6: set g'],
  },
};

function findGetters(file: SourceFile): readonly string[] {
  const found: string[] = [];
  new Visitor({
    Property: ({ kind, key, start }) => {
      if (kind === 'init') return;
      found.push(findingAt(file, start, `${kind} ${file.text.slice(key.start, key.end)}`));
    },
  }).visit(file.program);
  return found;
}
