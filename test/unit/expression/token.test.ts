// The cursor over tokens.
import { expect, it } from 'vitest';
import { createTokenStream, isToken, type Token } from '../../../src/main/expression/token.ts';

const end: Token = { type: 'EOF', value: null, line: 2, at: 3 };
const name: Token = { type: 'NAME', value: 'a', line: 1, at: 3 };

it('createTokenStream() goes on token by token', () => {
  const stream = createTokenStream([name, end], end);
  expect([stream.current(), stream.peek(), stream.isAt('NAME', 'a'), stream.expect('NAME'), stream.current()]).toEqual([
    name,
    end,
    true,
    name,
    end,
  ]);
});

it('expect() names what stands there instead', () => {
  const stream = createTokenStream([name, end], end);
  expect(() => stream.expect('PRINT_END')).toThrow(
    expect.objectContaining({
      text: 'Unexpected token of value "a" and type NAME, expected token of type PRINT_END',
      line: 1,
    }),
  );
});

it('next() stops at the end', () => {
  const stream = createTokenStream([end], end);
  expect(() => stream.next()).toThrow(expect.objectContaining({ text: 'Unexpected end of template.', line: 2 }));
});

it('isToken() heeds the value where one is given', () => {
  expect([isToken(name, 'NAME'), isToken(name, 'NAME', 'b'), isToken(name, 'STRING')]).toEqual([true, false, false]);
});
