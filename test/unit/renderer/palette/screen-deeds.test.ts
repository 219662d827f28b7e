// Deeds come and go with the parts of a screen.
import { expect, it } from 'vitest';
import { createScreenDeeds } from '../../../../src/renderer/palette/screen-deeds.ts';

it('has the deeds of all parts that are there, in the order in which they came', () => {
  const deeds = createScreenDeeds();
  const act = (): void => undefined;
  const takeOut = deeds.add([{ name: 'Run now', act }]);
  deeds.add([{ name: 'Save', keys: 'mod+s', act }]);
  const before = deeds.list().map(({ name }) => name);
  takeOut();
  expect([before, deeds.list().map(({ name }) => name)]).toEqual([['Run now', 'Save'], ['Save']]);
});
