// What callers get, in words.
import { expect, it } from 'vitest';
import type { CallerAnswer } from '../../../../src/main/contract/caller-answer.ts';
import { toCallerWords } from '../../../../src/renderer/flow/caller-words.ts';

const answer: CallerAnswer = { triggerId: 'h', isAwaited: false, hasOutputs: false, ignored: [], statuses: [] };
const executed = [
  { end: 'executed', profile: '1.3', status: 200 },
  { end: 'executed', profile: '2.0', status: 200 },
] as const;

it.each<readonly [name: string, answer: CallerAnswer, words: ReturnType<typeof toCallerWords>]>([
  [
    'at once',
    { ...answer, statuses: executed },
    { when: 'at once, before any task has run', body: 'the execution as JSON', status: '`200`' },
  ],
  [
    'its outputs, and what another version does otherwise',
    {
      ...answer,
      isAwaited: true,
      hasOutputs: true,
      contentType: 'text/plain',
      statuses: [
        ...executed,
        { end: 'failed', profile: '1.3', status: 500 },
        { end: 'conditionFalse', profile: '1.3', status: 409 },
        { end: 'conditionFalse', profile: '2.0', status: 204 },
      ],
    },
    {
      when: 'once the execution has ended (`wait: true`)',
      body: 'the outputs of the flow as `text/plain` (`returnOutputs: true`)',
      status: '`200`; `500` where the execution has failed; `409` (Kestra 2.0: `204`) where a condition is false',
    },
  ],
  [
    'a status that is not known yet, and what has no effect',
    { ...answer, isAwaited: true, responseCode: '{{ 201 }}', ignored: ['responseContentType'] },
    {
      when: 'once the execution has ended (`wait: true`)',
      body: 'the execution as JSON, as it ended',
      status: 'what `{{ 201 }}` renders to at the end',
      ignored: '`responseContentType` counts with `returnOutputs: true` alone',
    },
  ],
])('%s', (_, told, words) => {
  expect(toCallerWords(told, '1.3')).toEqual(words);
});
