// Fields of a form.
import { expect, it } from 'vitest';
import { readForm } from '../../../../src/renderer/body/read-form.ts';

it('fields keep their order and doubles, decoded, with what is malformed told', () => {
  expect(readForm('a=1+2&&b%20c=%C3%A9&a=&d&e=50%')).toEqual([
    { name: 'a', value: '1 2', raw: 'a=1+2', isMalformed: false },
    { name: 'b c', value: 'é', raw: 'b%20c=%C3%A9', isMalformed: false },
    { name: 'a', value: '', raw: 'a=', isMalformed: false },
    { name: 'd', value: '', raw: 'd', isMalformed: false },
    { name: 'e', value: '50%', raw: 'e=50%', isMalformed: true },
  ]);
});
