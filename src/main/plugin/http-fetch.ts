// What a task of HTTP asks and is answered: its options and its request are read, sent, and a failing status told.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`http-*` in the recorded runs).
import { fail, ok, type Result } from '../contract/errors.ts';
import type { JsonMap } from '../contract/value.ts';
import { exchange } from './http-exchange.ts';
import { failureOf, isFailure } from './http-failure.ts';
import { isTrue, readHttpOptions } from './http-options.ts';
import { buildHttpRequest, type HttpRequest } from './http-request.ts';
import type { RunContext } from './plugin.ts';
import type { BodyKeeper, HttpAnswer, HttpHead } from './ports.ts';

/** What the server answered to what. */
export interface Fetched {
  readonly answer: HttpAnswer;
  readonly request: HttpRequest;
  /** Any status is taken. */
  readonly allowsFailed: boolean;
}

/**
 * Asks the server. Answers EXPRESSION_FAILED, TASK_FAILED, and what `keep` answers.
 * @param keep stores the body of an answer that is no failure; absent: it is held in memory
 */
export async function fetchAnswer(
  properties: JsonMap,
  context: RunContext,
  keep?: BodyKeeper['keep'],
): Promise<Result<Fetched>> {
  const options = readHttpOptions(properties.get('options') ?? null, context);
  if (!options.ok) return options;
  const request = await buildHttpRequest(properties, context);
  if (!request.ok) return request;
  const allowsFailed = options.value.allowsFailed || isTrue(properties.get('allowFailed'));
  const accepts = ({ status }: HttpHead): boolean => allowsFailed || !isFailure(status, options.value);
  const keeper = keep === undefined ? {} : { keeper: { accepts, keep } };
  const answered = await exchange({ request: request.value, options: options.value, ...keeper }, context);
  if (!answered.ok) return answered;
  const answer = answered.value;
  if (!allowsFailed && isFailure(answer.status, options.value)) return fail(failureOf(answer, request.value, context));
  return ok({ answer, request: request.value, allowsFailed });
}
