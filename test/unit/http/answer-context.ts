// What answers are made with in tests.
import type { Profile } from '../../../src/main/contract/profile.ts';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import type { AnswerContext } from '../../../src/main/http/answer-draft.ts';

/** A request for `/a?b`, answered by a version of Kestra. */
export function createContext(profile: Profile, method = 'GET'): AnswerContext {
  return { switches: switchesOf(profile), method, target: '/a?b', date: 'now', newTraceId: () => 'trace' };
}
