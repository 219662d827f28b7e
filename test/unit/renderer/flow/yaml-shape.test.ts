// What the language has down a way of names, and how it is said.
import { expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/main/contract/profile.ts';
import { describeLanguage } from '../../../../src/main/flow/describe-language.ts';
import { describeShape, propertiesOf, shapeAt, typeNamed } from '../../../../src/renderer/flow/yaml-shape.ts';

const language = describeLanguage(defaultProfile, { plugins: 'any' });
const at = { line: 0, column: 0 };
const named = (name: string, type?: string) => ({ kind: 'member', name, at, ...(type === undefined ? {} : { type }) }) as const; // prettier-ignore

it.each([
  ['the top', [], 'map'],
  ['a list of tasks', [named('tasks')], 'list of tasks'],
  ['one of them', [named('tasks'), { kind: 'item' }], 'task'],
  ['a choice', [named('concurrency'), named('behavior')], 'QUEUE | CANCEL | FAIL'],
  ['a yes or no', [named('disabled')], 'true or false'],
] as const)('%s is a %s', (_, path, said) => {
  const shape = shapeAt(path, language);
  expect(shape === undefined ? undefined : describeShape(shape)).toBe(said);
});

it('has nothing where a name is unknown, and below what is no list', () => {
  expect([shapeAt([named('nothing')], language), shapeAt([named('id'), { kind: 'item' }], language)]).toEqual([
    undefined,
    undefined,
  ]);
});

it('gives an older name the properties of the newer', () => {
  const older = 'io.kestra.core.models.triggers.types.Webhook';
  const names = propertiesOf({ kind: 'slot', of: 'trigger' }, older, language)?.map(({ name }) => name);
  expect([typeNamed(older, language)?.type, names?.includes('key')]).toEqual([
    'io.kestra.plugin.core.trigger.Webhook',
    true,
  ]);
});
