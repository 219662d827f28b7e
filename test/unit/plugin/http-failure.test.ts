// Failed answers, and their sentence.
import { expect, it } from 'vitest';
import { failureOf, isFailure, textOf } from '../../../src/main/plugin/http-failure.ts';
import { readHttpOptions } from '../../../src/main/plugin/http-options.ts';
import { createTestContext } from './run-task-with.ts';

const answer = {
  status: 404,
  headers: new Map(),
  body: Buffer.from('é'),
  remoteAddress: '',
  traffic: { sentBytes: 0, receivedBytes: 0 },
};
const request = { uri: 'http://h/', method: 'POST', headers: {} };

it.each([
  [null, 399, false],
  [null, 400, true],
  [new Map([['allowedResponseCodes', [404]]]), 404, false],
  [new Map([['allowedResponseCodes', [404]]]), 200, true],
])('isFailure() with the options %j of %d', (property, status, expected) => {
  const options = readHttpOptions(property, createTestContext());
  expect(options.ok && isFailure(status, options.value)).toBe(expected);
});

it('failureOf() tells the status and the body', () => {
  const error = failureOf(answer, request, { log: () => undefined });
  expect(error.message).toBe("Failed http request with response code '404' and body:[0x36]é");
});

it('failureOf() tells a body of JSON that is none instead', () => {
  const logs: string[] = [];
  const body = { contentType: 'application/json', bytes: Buffer.from('no') };
  const error = failureOf(answer, { ...request, body }, { log: (level) => logs.push(level) });
  expect([error.message.split(':')[0], logs]).toEqual(["Unrecognized token 'no'", ['ERROR']]);
});

it('textOf() reads UTF-8', () => {
  expect(textOf(answer)).toBe('é');
});
