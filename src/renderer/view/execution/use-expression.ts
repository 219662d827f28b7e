// The expression that is being tried in an execution, and the answer to it. An answer to what was asked before is
// never shown beside another expression.
import { useRef, useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { Evaluated } from '../../../main/contract/evaluated.ts';
import { useAction } from '../../core/use-core.ts';

/** Where expressions are tried. */
export interface ExpressionPlace {
  readonly executionId: string;
  /** Absent: where no task runs. */
  readonly taskRunId?: string | undefined;
  /** What stands there before anything is typed. */
  readonly initial: string;
}

/** One expression while it is tried. */
export interface TriedExpression {
  /** What is written, or what stands there before anything was. */
  readonly text: string;
  /** Takes what is typed; nothing is asked by it. */
  readonly write: (text: string) => void;
  /** Asks for the value of what is written. */
  readonly run: () => void;
  /** Writes an expression and asks for its value at once. */
  readonly put: (text: string) => void;
  /** Whether the answer to the text as it stands is on its way. */
  readonly isRunning: boolean;
  /** Of the text as it stands, or nothing yet. `refused`: it could not be tried at all. */
  readonly answer: Evaluated | { readonly kind: 'refused'; readonly error: ErrorValue } | undefined;
}

/** Keeps it; what was typed stays when another taskrun is chosen. */
export function useExpression({ executionId, taskRunId, initial }: ExpressionPlace): TriedExpression {
  const evaluate = useAction('executions.evaluate', []);
  const [typed, setTyped] = useState<string>();
  // What was asked is kept with the answer: place and text tell whether it still belongs to what is shown.
  const [answered, setAnswered] = useState<{ readonly asked: string; readonly answer: TriedExpression['answer'] }>();
  const [running, setRunning] = useState<string>();
  // A reference and no state: an answer that comes late has to see what was asked after it.
  const latest = useRef('');
  const text = typed ?? initial;
  const nameOf = (expression: string): string => JSON.stringify([executionId, taskRunId, expression]);
  const ask = async (expression: string): Promise<void> => {
    const asked = nameOf(expression);
    latest.current = asked;
    setRunning(asked);
    const place = taskRunId === undefined ? { id: executionId } : { id: executionId, taskRunId };
    const got = await evaluate({ ...place, expression });
    // The last question counts, whichever answer comes last.
    if (latest.current !== asked) return;
    setRunning(undefined);
    setAnswered({ asked, answer: got.ok ? got.value : { kind: 'refused', error: got.error } });
  };
  return {
    text,
    write: setTyped,
    run: () => void ask(text),
    put(expression) {
      setTyped(expression);
      void ask(expression);
    },
    isRunning: running === nameOf(text),
    answer: answered?.asked === nameOf(text) ? answered.answer : undefined,
  };
}
