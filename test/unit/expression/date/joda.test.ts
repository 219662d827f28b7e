// js-joda, loaded when it is needed.
import { expect, it } from 'vitest';
import { joda, jodaWithZones } from '../../../../src/main/expression/date/joda.ts';

it('joda() answers the same library each time, so that its values know each other', () => {
  expect(joda()).toBe(jodaWithZones());
});
