// What versions made of one template, line by line.
import { describe, expect, it } from 'vitest';
import type { RenderedTemplate } from '../../../../src/main/contract/expressions.ts';
import { createError } from '../../../../src/main/contract/errors.ts';
import {
  isSameEverywhere,
  linesOfRenderings,
  shownText,
} from '../../../../src/renderer/playground/compare-renderings.ts';

const rendered = (value: RenderedTemplate['value'], text?: string): RenderedTemplate => {
  return { profile: '1.3', value, ...(text === undefined ? {} : { text }) };
};
const failed = rendered({ kind: 'error', error: createError('EXPRESSION_FAILED', 'no such filter') });

describe('shownText()', () => {
  it.each([
    [rendered({ kind: 'string', json: String.raw`"a\nb"` }), 'a\nb'],
    [rendered({ kind: 'map', json: '{"a":12345678901234567890}' }), '{\n  "a": 12345678901234567890\n}'],
    [rendered({ kind: 'number', json: '1.0' }), '1.0'],
    [failed, 'no such filter'],
  ])('%o', (of, shown) => {
    expect(shownText(of)).toBe(shown);
  });
});

describe('isSameEverywhere()', () => {
  it.each([
    [
      'the same value',
      rendered({ kind: 'number', json: '1' }, '1'),
      rendered({ kind: 'number', json: '1' }, '1'),
      true,
    ],
    [
      'another text of it',
      rendered({ kind: 'null', json: 'null' }, ''),
      rendered({ kind: 'null', json: 'null' }, 'null'),
      false,
    ],
    ['another kind', rendered({ kind: 'number', json: '1' }), rendered({ kind: 'string', json: '"1"' }), false],
    ['a failure', rendered({ kind: 'number', json: '1' }), failed, false],
  ])('%s', (_fact, one, other, isSame) => {
    expect(isSameEverywhere([one, other])).toBe(isSame);
  });
});

describe('linesOfRenderings()', () => {
  it('marks the lines of each that the other has not', () => {
    const one = rendered({ kind: 'string', json: String.raw`"a\nb\nc"` });
    const other = rendered({ kind: 'string', json: String.raw`"a\nB\nc"` });
    const marked = linesOfRenderings([one, other]).map((lines) => lines.map(({ isDifferent }) => isDifferent));
    expect(marked).toEqual([
      [false, true, false],
      [false, true, false],
    ]);
  });

  it('marks nothing where one failed, and where both are the same', () => {
    const one = rendered({ kind: 'number', json: '1' });
    const lines = [...linesOfRenderings([one, failed]), ...linesOfRenderings([one, one])].flat();
    expect(lines.filter(({ isDifferent }) => isDifferent)).toEqual([]);
  });
});
