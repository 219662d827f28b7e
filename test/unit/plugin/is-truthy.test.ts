// Which rendered texts count as true.
import { expect, it } from 'vitest';
import { isTruthy } from '../../../src/main/plugin/is-truthy.ts';

it('holds a few texts for false and all others for true', () => {
  const texts = ['', ' ', 'false', ' false\n', '0', '-0', 'False', 'no', '0.0', 'null', 'true'];
  expect(texts.filter(isTruthy)).toEqual(['False', 'no', '0.0', 'null', 'true']);
});
