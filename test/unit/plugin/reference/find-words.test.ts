// Words are of types and properties that there are, and written in one way.
import { expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { describeLanguage } from '../../../../src/main/flow/describe-language.ts';
import { typeReference, wordsOf } from '../../../../src/main/plugin/reference/find-words.ts';
import { flowWords, inputWords, taskWords, triggerWords } from '../../../../src/main/plugin/reference/shared-words.ts';

const languages = profiles.map((profile) => describeLanguage(profile, { plugins: 'any' }));
const all = Object.values(typeReference);

it.each(Object.keys(typeReference))('%s has the properties that are described', (name) => {
  const types = languages.flatMap((each) => each.types.filter(({ type }) => type === `io.kestra.plugin.${name}`));
  const known = new Set(types.flatMap(({ properties }) => properties.map((property) => property.name)));
  expect(Object.keys(typeReference[name]?.properties ?? {}).filter((property) => !known.has(property))).toEqual([]);
});

it.each([
  ['flowWords', flowWords, languages.flatMap(({ properties }) => properties)],
  ['taskWords', taskWords, languages.flatMap((each) => each.shared.task)],
  ['triggerWords', triggerWords, languages.flatMap((each) => each.shared.trigger)],
  ['inputWords', inputWords, languages.flatMap(({ inputs }) => inputs.flatMap(({ properties }) => properties))],
] as const)('%s are of properties that there are', (_, words, properties) => {
  const known = new Set(properties.map((property) => property.name));
  expect(Object.keys(words).filter((property) => !known.has(property))).toEqual([]);
});

it('are sentences of a line, without a full stop', () => {
  const sentences = [
    ...all.flatMap(({ meaning, properties }) => [meaning, ...Object.values(properties)]),
    ...[flowWords, taskWords, triggerWords, inputWords].flatMap(Object.values),
  ].map(String);
  expect(sentences.filter((each) => each.length > 120 || each.endsWith('.') || !/^[A-Z`]/.test(each))).toEqual([]);
});

it.each([
  ['io.kestra.plugin.core.log.Log', 'Writes into the log of the execution'],
  ['core.log.Log', undefined],
  ['io.kestra.plugin.toString', undefined],
])('of %s: %s', (type, meaning) => {
  expect(wordsOf(type)?.meaning).toBe(meaning);
});

it('stand with what may be written in a flow', () => {
  const [first] = languages;
  const webhook = first?.types.find(({ type }) => type === 'io.kestra.plugin.core.trigger.Webhook');
  const concurrency = first?.properties.find(({ name }) => name === 'concurrency')?.shape;
  expect([
    webhook?.properties.find(({ name }) => name === 'wait')?.meaning?.slice(0, 16),
    concurrency?.kind === 'object' && concurrency.properties[0]?.meaning,
    first?.filters.find(({ name }) => name === 'first')?.meaning,
  ]).toEqual([
    'Whether the call',
    'How many executions run at once',
    'The first item of a list, or character of a text',
  ]);
});
