// Answers to what could not be read.
import { describe, expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { answerUnreadable } from '../../../src/main/http/unreadable-answer.ts';

describe('answerUnreadable()', () => {
  it('says that the connection ends where the request line was read', () => {
    const { headers } = answerUnreadable({ status: 400, target: '/a?b', switches: switchesOf('1.3') });
    expect(headers.at(-1)).toEqual(['connection', 'close']);
  });

  it('names a path of its own where it was not', () => {
    const { body } = answerUnreadable({ status: 413, switches: switchesOf('2.0') });
    expect(JSON.parse(body)).toEqual({
      type: 'https://kestra.io/docs/api-reference/problems/payload-too-large',
      title: 'Payload too large',
      status: 413,
      detail: 'Request Entity Too Large',
      instance: '/bad-request',
      errors: [{ detail: 'Request Entity Too Large' }],
    });
  });
});
