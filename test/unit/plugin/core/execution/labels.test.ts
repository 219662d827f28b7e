// The properties of Labels.
import { expect, test } from 'vitest';
import { labelsTask } from '../../../../../src/main/plugin/core/execution/labels.ts';
import { faultsOf } from '../../faults-of.ts';
import { updateWith } from '../../update-with.ts';

test.each([
  ['takes its properties', { labels: 'a' }, '1.3', []],
  ['needs labels', {}, '1.3', ['labels']],
  ['takes no other name', { labels: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Labels: %s', (_, properties, profile, faults) => {
  expect(faultsOf(labelsTask, properties, profile)).toEqual(faults);
});

const merged = [
  { key: 'a', value: '2' },
  { key: 'x', value: 'y' },
  { key: 'system.correlationId', value: 'e' },
];

test.each([
  ['a map', { a: '2', x: 'y' }],
  ['a list', [{ key: 'x', value: 'y' }, { key: 'a', value: '2' }]], // prettier-ignore
  ['the JSON of a map', '{"a":2,"x":"y"}'],
])('Labels adds %s to those of the execution, in the order of a HashMap', (_name, labels) => {
  const before = { x: 'old', 'system.correlationId': 'e' };
  expect(updateWith(labelsTask, { properties: { labels }, labels: before })).toEqual({ labels: merged });
});

test.each([
  ['2.0', { n: 1 }, { labels: [{ key: 'n', value: '1' }] }],
  ['2.0', { m: { k: 'v' } }, { labels: [{ key: 'm', value: '{"k":"v"}' }] }],
  ['1.3', { n: 1 }, 'class java.lang.Integer cannot be cast to class java.lang.String (java.lang.Integer and java.lang.String are in module java.base of loader \'bootstrap\')'], // prettier-ignore
  ['1.3', { 'system.a': 'b' }, 'System labels can only be set by Kestra itself, offending label: system.a=b'],
  ['1.3', { a: '' }, 'Label values cannot be empty, offending label: a'],
  ['1.3', ['a'], 'Unknown value type: class java.lang.String'],
  ['1.3', 5, 'Unknown value type: class java.lang.Integer'],
] as const)('Labels on %s makes of %j what Kestra does', (profile, labels, expected) => {
  expect(updateWith(labelsTask, { properties: { labels }, profile })).toEqual(expected);
});
