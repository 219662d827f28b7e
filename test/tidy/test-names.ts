// How tests are named, and that none is left out silently. A name is a fact that the test shows. A case that
// cannot run somewhere says where and why in its name.
import { Visitor, type ESTree } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

/** Names of tests are facts. */
export const testNames: Rule = {
  name: 'the name of a test is a fact, not a wish',
  find: ({ sources }) =>
    sources
      .filter(({ path }) => path.endsWith('.test.ts'))
      .flatMap((file) =>
        testCalls(file).flatMap(({ title, start }) =>
          /^(should|test|tests|works|can|does it)\b/i.test(title) ? [findingAt(file, start, title)] : [],
        ),
      ),
  planted: {
    files: { 'test/a.test.ts': "it('should work', f);\nit.each([1])('tests %s', f);\ndescribe('parse()', f);" },
    finds: ['test/a.test.ts:1: should work', 'test/a.test.ts:2: tests %s'],
  },
};

/** No test is left out without a reason. */
export const leftOut: Rule = {
  name: 'no test is left out, or run alone, without a reason in its name',
  find: ({ sources }) =>
    sources
      .filter(({ path }) => path.endsWith('.test.ts'))
      .flatMap((file) =>
        testCalls(file).flatMap(({ kinds, title, start }) => {
          const kind = kinds.find((name) => ['only', 'skip', 'todo', 'fails', 'skipIf', 'runIf'].includes(name));
          const hasReason = /^(skipIf|runIf)$/.test(kind ?? '') && /\(.*\b(where|because|on|without)\b.*\)/.test(title);
          return kind === undefined || hasReason ? [] : [findingAt(file, start, `${kind}: ${title}`)];
        }),
      ),
  planted: {
    files: {
      'test/a.test.ts': [
        "it.skip('a', f);",
        "describe.only('b', f);",
        "it.skipIf(isRoot)('c', f);",
        "it.skipIf(isRoot)('d (skipped where root may read everything)', f);",
        "it('e', f);",
        "it.skipIf(x).each([1])('f', f);",
      ].join('\n'),
    },
    finds: [
      'test/a.test.ts:1: skip: a',
      'test/a.test.ts:2: only: b',
      'test/a.test.ts:3: skipIf: c',
      'test/a.test.ts:6: skipIf: f',
    ],
  },
};

interface TestCall {
  /** What stands between `it` and the name: `skip`, `each`, … */
  readonly kinds: readonly string[];
  readonly title: string;
  readonly start: number;
}

function testCalls(file: SourceFile): readonly TestCall[] {
  const found: TestCall[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [title], start }) => {
      const [root, ...kinds] = namesOf(callee);
      if (root === undefined || !['it', 'test', 'describe'].includes(root)) return;
      if (title?.type === 'Literal' && typeof title.value === 'string')
        found.push({ kinds, title: title.value, start });
      if (title?.type === 'TemplateLiteral') {
        found.push({ kinds, title: file.text.slice(title.start + 1, title.end - 1), start });
      }
    },
  }).visit(file.program);
  return found;
}

/** `it.skipIf(x).each(y)` → it, skipIf, each. */
function namesOf(callee: ESTree.Expression): readonly string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type === 'CallExpression') return namesOf(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') return namesOf(callee.tag);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const before = namesOf(callee.object);
  return before.length === 0 ? [] : [...before, callee.property.name];
}
