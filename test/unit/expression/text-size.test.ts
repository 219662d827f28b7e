// The bound on texts.
import { expect, it } from 'vitest';
import { textCharactersMax } from '../../../src/main/expression/bounds.ts';
import { Failure } from '../../../src/main/expression/raise.ts';
import { checkTextSize } from '../../../src/main/expression/text-size.ts';

it('checkTextSize() stops above the bound and not at it', () => {
  checkTextSize(textCharactersMax);
  expect(() => checkTextSize(textCharactersMax + 1)).toThrow(Failure);
});
