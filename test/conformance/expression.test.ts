// Every recorded expression under both profiles: results and errors to the letter.
// A case that cannot pass is named below with its reason; nothing is skipped silently.
import { describe, expect, test } from 'vitest';
import type { ErrorValue, Result } from '../../src/main/contract/errors.ts';
import { parseJson } from '../../src/main/contract/parse-json.ts';
import { profiles, switchesOf } from '../../src/main/contract/profile.ts';
import { classNameOf } from '../../src/main/expression/java-class.ts';
import { createExtensions } from '../../src/main/expression/registry.ts';
import { createRenderer, type Renderer } from '../../src/main/expression/renderer.ts';
import type { Value } from '../../src/main/expression/value.ts';
import {
  createCaseScope,
  readRecordedExpressions,
  type RecordedExpression,
  type RecordedOutcome,
  toSortedJson,
  toValue,
} from './expression-case.ts';

/** Cases that differ on purpose: id → why. */
const skipped: Readonly<Record<string, string>> = {};

const cases = readRecordedExpressions().filter(({ id }) => !Object.hasOwn(skipped, id));

for (const [id, reason] of Object.entries(skipped)) console.log(`skipped ${id}: ${reason}`);

describe.each(profiles)('profile %s', (profile) => {
  const renderer = createRenderer(profile, createExtensions(switchesOf(profile)));
  test.each(cases.map((each) => [each.id, each] as const))('%s', (_, recorded) => {
    const expected = recorded.outcomes[profile];
    expect(inFormOf(expected, answer(renderer, recorded), recorded.mode)).toEqual(expected);
  });
});

function answer(renderer: Renderer, recorded: RecordedExpression): Result<Value> {
  const { expression, mode } = recorded;
  const scope = createCaseScope(recorded);
  if (mode === 'text') return renderer.render(expression, scope);
  if (mode === 'typed') return renderer.renderTyped(expression, scope);
  const parsed = parseJson(expression);
  return parsed.ok ? renderer.renderObject(toValue(parsed.value), scope) : parsed;
}

/** Our answer in the form of the recorded one, so that both can be compared as they stand. */
function inFormOf(expected: RecordedOutcome, result: Result<Value>, mode: RecordedExpression['mode']): RecordedOutcome {
  if (!result.ok) return errorInFormOf(expected, result.error);
  const { value } = result;
  const text = typeof value === 'string' ? value : '';
  if (expected.regex !== undefined) {
    return new RegExp(expected.regex, 'u').test(text) ? expected : { output: text };
  }
  if (expected.length !== undefined) return { length: text.length };
  if (expected.json === undefined) return mode === 'text' ? { output: text } : { json: toSortedJson(value) };
  if (mode !== 'text') {
    return { json: toSortedJson(value), ...(expected.class === undefined ? {} : { class: classNameOf(value) }) };
  }
  const parsed = parseJson(text);
  return parsed.ok ? { json: toSortedJson(parsed.value) } : { output: text };
}

function errorInFormOf(expected: RecordedOutcome, { message, details }: ErrorValue): RecordedOutcome {
  const className = details?.['class'];
  return {
    error: matches(expected.error ?? '', message) ? (expected.error ?? '') : message,
    ...(typeof className === 'string' ? { class: className } : {}),
  };
}

/** Whether a message is the recorded one, in which `…` stands for anything. */
function matches(recorded: string, message: string): boolean {
  const literal = recorded.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`, 'su').test(message);
}
