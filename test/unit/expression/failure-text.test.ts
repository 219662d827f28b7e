// Failures in Kestra's words.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { leavesUnwrapped, messageOf, toErrorValue } from '../../../src/main/expression/failure-text.ts';
import { Failure, type FailureKind, stackOverflow } from '../../../src/main/expression/raise.ts';

const older = switchesOf('1.3');
const newer = switchesOf('2.0');

it.each<[FailureKind, string, string]>([
  ['not-found', 'Unable to find `text` used in the expression `{{ x }}` at line 2', 'the same'],
  ['pebble', 'Class: text ({{ x }}:2)', 'the same'],
  ['unplaced', 'Class: text (?:?)', 'the same'],
  ['writer', 'Class: text', 'the same'],
  ['bound', 'text', 'the same'],
  ['java', 'text', 'Class: text'],
])('a failure of the kind %s reads %s', (kind, onOlder, onNewer) => {
  const failed = { failure: new Failure(kind, 'text', 'Class'), template: '{{ x }}', line: 2 };
  expect([messageOf(failed, older), messageOf(failed, newer)]).toEqual([
    onOlder,
    onNewer === 'the same' ? onOlder : onNewer,
  ]);
});

it('a Java exception without text is its class where it is wrapped', () => {
  expect(messageOf({ failure: new Failure('java', '', 'Class'), template: '', line: 1 }, newer)).toBe('Class');
});

it.each<[Failure, boolean, boolean]>([
  [new Failure('java', '', 'Class'), true, false],
  [new Failure('bound', '', stackOverflow), true, true],
  [new Failure('bound', '', ''), false, false],
  [new Failure('pebble', '', 'Class'), false, false],
])('%o leaves unwrapped', (failure, onOlder, onNewer) => {
  expect([leavesUnwrapped(failure, older), leavesUnwrapped(failure, newer)]).toEqual([onOlder, onNewer]);
});

it('toErrorValue() puts what Kestra does not say into the details', () => {
  const failure = new Failure('not-found', 'usr', '', { path: 'a.usr', nearest: ['user'] });
  expect(toErrorValue({ failure, template: '{{ a.usr }}', line: 1 }, older)).toEqual({
    code: 'EXPRESSION_FAILED',
    message: 'Unable to find `usr` used in the expression `{{ a.usr }}` at line 1',
    line: 1,
    details: { path: 'a.usr', nearest: ['user'] },
  });
});
