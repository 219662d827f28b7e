// What may be written in a flow, told for each version out of what checks flows.
import { expect, it } from 'vitest';
import type { FlowLanguage, PropertySummary } from '../../../src/main/contract/flow-language.ts';
import { profiles } from '../../../src/main/contract/profile.ts';
import { describeLanguage } from '../../../src/main/flow/describe-language.ts';

const [older, newer] = profiles.map((profile) => describeLanguage(profile, { plugins: 'any' }));

const core = 'io.kestra.plugin.core';

function typeOf(language: FlowLanguage | undefined, type: string) {
  return language?.types.find((each) => each.type === type);
}

/** Names and kinds of properties; what is required has a mark. */
function written(properties: readonly PropertySummary[] = []): readonly string[] {
  return properties.map(({ name, isRequired, shape }) => `${name}${isRequired ? '!' : ''} ${shape.kind}`);
}

it('tells the properties of a type without those that every task has', () => {
  expect(typeOf(older, `${core}.flow.If`)).toMatchObject({ place: 'task', isDeprecated: false, isRun: true });
  expect(written(typeOf(older, `${core}.flow.If`)?.properties)).toEqual([
    'condition text',
    'then! list',
    'else list',
    'errors list',
    'finally list',
  ]);
  expect(written(older?.shared.task).slice(0, 2)).toEqual(['type any', 'version text']);
});

it('tells what stands in places that types fill', () => {
  const cases = typeOf(older, `${core}.flow.Switch`)?.properties.find(({ name }) => name === 'cases');
  expect(cases?.shape).toEqual({ kind: 'map', of: { kind: 'list', of: { kind: 'slot', of: 'task' } } });
  const retry = older?.shared.task.find(({ name }) => name === 'retry')?.shape;
  expect(retry?.kind === 'variant' && retry.variants.map(({ type }) => type)).toEqual([
    'constant',
    'exponential',
    'random',
  ]);
});

it.each([
  ['core.flow.ForEach', { isDeprecated: true, isRun: true }, undefined],
  ['core.flow.Loop', undefined, { isDeprecated: false, isRun: true }],
  ['core.flow.WaitFor', { replacedBy: `${core}.flow.LoopUntil` }, { replacedBy: `${core}.flow.LoopUntil` }],
  ['core.condition.Weekend', { place: 'condition', isRun: false }, { place: 'condition', isRun: false }],
  ['core.trigger.Toggle', { place: 'task', isDeprecated: true }, undefined],
  ['core.runner.Process', { place: 'taskRunner', isRun: true }, { place: 'taskRunner', isRun: true }],
  ['scripts.shell.Commands', { place: 'task', isRun: true }, { place: 'task', isRun: true }],
])('the type %s is there as its version has it', (name, inOlder, inNewer) => {
  const type = `io.kestra.plugin.${name}`;
  expect([typeOf(older, type), typeOf(newer, type)]).toMatchObject([inOlder, inNewer]);
});

it('leaves out what is refused where only the core is allowed', () => {
  const { types } = describeLanguage('1.3', { plugins: 'core' });
  expect(types.filter(({ type }) => type.includes('.scripts.'))).toEqual([]);
});

it('tells the language of expressions, and what the newest dialect has no more', () => {
  const meaning = 'A value as JSON, under its older name';
  const json = { name: 'json', argumentNames: [], meaning, isDeprecated: true };
  expect([older?.filters, newer?.filters].map((all) => all?.find(({ name }) => name === 'json'))).toEqual([
    json,
    undefined,
  ]);
  expect(newer?.functions.find(({ name }) => name === 'secret')?.argumentNames).toContain('key');
  expect(newer?.tests.map(({ name }) => name)).toContain('defined');
});

it('tells the types of inputs of each version', () => {
  const names = [older, newer].map((language) => language?.inputs.map(({ type }) => type));
  expect(names.map((each) => [each?.includes('BOOLEAN'), each?.includes('FORM')])).toEqual([
    [true, false],
    [false, true],
  ]);
});

it('survives JSON', () => {
  expect(JSON.parse(JSON.stringify(older))).toEqual(older);
});
