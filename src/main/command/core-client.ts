// Asks the running server over its control listener, as the window does in a browser: one call, one answer.
// What the answer holds is believed, since it comes from a program of the same version.
import { createError, fail } from '../contract/errors.ts';
import type { Answer, MethodName, MethodParameters } from '../contract/methods.ts';
import { exchange, type ExchangeAnswer, type ExchangeLimits } from '../http/http-exchange.ts';
import type { Ready } from './ready-file.ts';

/** Where the server is, and what is waited for. */
export interface CoreServer {
  readonly running: Pick<Ready, 'control' | 'token'>;
  readonly limits: ExchangeLimits;
}

/**
 * Calls one method. Answers SERVER_NOT_FOUND where no server of ours answers, and what the method answers. The token
 * is that of `ready.json`, which only its user may read: whoever can call is the user of the server.
 */
export async function callCore<M extends MethodName>(
  method: M,
  parameters: MethodParameters<M>,
  { running, limits }: CoreServer,
): Promise<Answer<M>> {
  const answer = await exchange({
    url: `${running.control}/core/${method}`,
    method: 'POST',
    headers: [
      ['Authorization', `Bearer ${running.token}`],
      ['Content-Type', 'application/json'],
    ],
    body: Buffer.from(JSON.stringify(parameters)),
    limits,
  });
  if (!answer.ok) return answer;
  const read = readAnswer(answer.value);
  const message = `Cannot ask server at ${running.control}: it answered ${answer.value.status}, which is none of our answers`;
  return isAnswer<M>(read) ? read : fail(createError('SERVER_NOT_FOUND', message));
}

/** The parsed body, or undefined where it is no JSON: then another program has taken the port. */
function readAnswer({ body }: ExchangeAnswer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** The shape of an answer is looked at, its value is not. */
function isAnswer<M extends MethodName>(value: unknown): value is Answer<M> {
  return typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value);
}
