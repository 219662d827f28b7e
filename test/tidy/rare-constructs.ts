// What is allowed but rare. A cast and a suppressed lint rule say why they are right; casts, throws and tries
// are counted against the size of the whole, since each is a place where types or values stop telling.
import { Visitor, type ESTree } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, lineAt, type Rule } from './rule.ts';

const mostPerThousandLines = { cast: 4, throw: 2, try: 4 };
type Kind = keyof typeof mostPerThousandLines;

/** A cast is explained. */
export const explainedCasts: Rule = {
  name: 'a cast has a comment that says why it is true',
  find: ({ sources }) =>
    sources
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap((file) =>
        constructs(file)
          .filter(({ kind, start }) => kind === 'cast' && !hasCommentNear(file, start))
          .map(({ start }) => findingAt(file, start, 'cast without a comment')),
      ),
  planted: {
    files: {
      'src/main/a.ts': [
        'const a = b as C;',
        'const c = d as const;',
        '// The parser answers nothing else.',
        'const e = f(',
        '  g as H);',
        'const i = j as K; // A fact.',
      ].join('\n'),
    },
    finds: ['src/main/a.ts:1: cast without a comment'],
  },
};

/** A suppression is explained. */
export const explainedSuppressions: Rule = {
  name: 'a lint rule is switched off for one line only, and with a reason behind two dashes',
  find: ({ sources }) =>
    sources.flatMap((file) =>
      file.comments.flatMap(({ value, start }) => {
        const isSuppression = /^\s*(oxlint|eslint)-disable|^\s*@ts-(ignore|nocheck|expect-error)/.test(value);
        const isExplained = /^\s*oxlint-disable-next-line \S.* -- \S/.test(value);
        return isSuppression && !isExplained ? [findingAt(file, start, value.trim())] : [];
      }),
    ),
  planted: {
    files: {
      'src/a.ts':
        '// oxlint-disable no-eval\n// oxlint-disable-next-line no-eval, no-new-func -- it is a constant\n// @ts-ignore',
    },
    finds: ['src/a.ts:1: oxlint-disable no-eval', 'src/a.ts:3: @ts-ignore'],
  },
};

/** Casts, throws and tries stay rare. */
export const rareConstructs: Rule = {
  name: 'casts, throws and tries stay within their share of a thousand lines of code',
  find: ({ sources }) => {
    const ours = sources.filter(({ path }) => path.startsWith('src/'));
    const found = ours.flatMap((file) => constructs(file).map((one) => ({ file, ...one })));
    const thousands = Math.max(1, ours.reduce((sum, file) => sum + codeLines(file), 0) / 1000);
    return Object.entries(mostPerThousandLines).flatMap(([kind, most]) => {
      const these = found.filter((one) => one.kind === kind);
      if (these.length <= most * thousands) return [];
      return these.map(({ file, start }) => findingAt(file, start, `${kind}, one of ${these.length}`));
    });
  },
  planted: {
    files: { 'src/a.ts': 'throw a;\nthrow b;\nthrow c;', 'src/b.ts': 'try {} catch {}\nconst a = b as C;' },
    finds: ['src/a.ts:1: throw, one of 3', 'src/a.ts:2: throw, one of 3', 'src/a.ts:3: throw, one of 3'],
  },
};

function constructs(file: SourceFile): readonly { readonly kind: Kind; readonly start: number }[] {
  const found: { readonly kind: Kind; readonly start: number }[] = [];
  new Visitor({
    TSAsExpression: ({ typeAnnotation, start, expression }) => {
      if (!isConst(typeAnnotation)) found.push({ kind: 'cast', start: Math.max(start, expression.end) });
    },
    ThrowStatement: ({ start }) => found.push({ kind: 'throw', start }),
    TryStatement: ({ start }) => found.push({ kind: 'try', start }),
  }).visit(file.program);
  return found;
}

function isConst(type: ESTree.TSType): boolean {
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
}

/** Whether a comment ends on the line of a cast or on one of the two before it. */
function hasCommentNear(file: SourceFile, start: number): boolean {
  const line = lineAt(file.text, start);
  return file.comments.some(({ end }) => {
    const distance = line - lineAt(file.text, end);
    return distance >= 0 && distance <= 2;
  });
}

function codeLines(file: SourceFile): number {
  const withoutComments = file.comments.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    file.text,
  );
  return withoutComments.split('\n').filter((line) => line.trim() !== '').length;
}
