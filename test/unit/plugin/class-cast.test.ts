// Java's words for a value of another class.
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { classCastText } from '../../../src/main/plugin/class-cast.ts';

it('names both classes', () => {
  expect(classCastText(new JavaDouble(1), 'java.lang.String')).toBe(
    'class java.lang.Double cannot be cast to class java.lang.String ' +
      "(java.lang.Double and java.lang.String are in module java.base of loader 'bootstrap')",
  );
});
