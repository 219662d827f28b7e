// What GitLab sends, in its most used events.
import { expect, it } from 'vitest';
import { gitlabEvents } from '../../../../../src/renderer/send/provider/gitlab.ts';

const fresh = { now: new Date('2026-11-22T14:31:12Z'), hex: (digits: number) => 'b'.repeat(digits) };

it('its events are in order of use', () => {
  expect(gitlabEvents.map(({ name }) => name)).toEqual(['Push Hook', 'Merge Request Hook']);
});

it('says the kind of event in header and body', () => {
  const made = gitlabEvents.map(({ make }) => make(fresh));
  expect(made.map(({ headers, body }) => [Object.fromEntries(headers)['X-Gitlab-Event'], body])).toMatchObject([
    ['Push Hook', { object_kind: 'push', total_commits_count: 1 }],
    ['Merge Request Hook', { object_kind: 'merge_request', object_attributes: { action: 'open' } }],
  ]);
});
