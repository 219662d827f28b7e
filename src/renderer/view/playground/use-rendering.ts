// What every version makes of what is written, asked at each pause in typing. The last question counts, whichever answer
// comes last; until it is there the answer before stays on screen.
import { useEffect, useState } from 'react';
import type { Answer } from '../../../main/contract/methods.ts';
import { useAction } from '../../core/use-core.ts';

/** What is known of it. */
export interface Rendering {
  /** Absent before the first answer. */
  readonly answer: Answer<'expressions.render'> | undefined;
  /** Whether the answer is that to what is written now. */
  readonly isCurrent: boolean;
}

/** Long enough that a word is typed in one go, short enough to seem at once, in milliseconds. */
const pauseMs = 200;

/** Asks for it. */
export function useRendering(template: string, context: string): Rendering {
  const render = useAction('expressions.render', []);
  const [got, setGot] = useState<{ template: string; context: string; answer: Answer<'expressions.render'> }>();
  useEffect(() => {
    let isOver = false;
    const ask = async (): Promise<void> => {
      const answer = await render({ template, context });
      if (!isOver) setGot({ template, context, answer });
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [render, template, context]);
  return { answer: got?.answer, isCurrent: got?.template === template && got.context === context };
}
