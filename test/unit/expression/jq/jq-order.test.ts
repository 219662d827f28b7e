// Order.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['sort', '[{"a":1},[1],"a",1,true,false,null]', '[null,false,true,1,"a",[1],{"a":1}]'],
  ['sort', '[[2],[1,2],[1]]', '[[1],[1,2],[2]]'],
  ['sort', '[{"b":1},{"a":2},{"a":1}]', '[{"a":1},{"a":2},{"b":1}]'],
  ['9007199254740993 > 9007199254740992', '0', 'true'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
