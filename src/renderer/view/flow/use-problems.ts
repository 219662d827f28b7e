// What both versions of Kestra say of a text that is being typed: asked once the typing rests, and what was found
// before stays until the answer is there.
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useCall } from '../../core/use-core.ts';
import { type Problem, problemsOf } from '../../flow/problems.ts';

/** How long the typing rests before a text is judged, in milliseconds. */
const restMs = 250;
/** One list for as long as nothing is known, so that the editor does not set its marks anew. */
const none: readonly Problem[] = [];

/** The findings, those of the version that runs flows first. */
export function useProblems(text: string): readonly Problem[] {
  const [settled] = useDebouncedValue(text, restMs);
  const info = useCall('server.info', {});
  // Another text is another question: while it is asked there is no answer, and the one before it is kept.
  const verdicts = useCall('flows.validate', { source: settled });
  const [kept, setKept] = useState(verdicts);
  // Kept for the moment in which the next text is judged.
  if (verdicts.status === 'ready' && verdicts !== kept) setKept(verdicts);
  const latest = verdicts.status === 'ready' ? verdicts : kept;
  const chosen = info.status === 'ready' ? info.value.kestra : undefined;
  return useMemo(() => (latest.status === 'ready' ? problemsOf(latest.value, chosen) : none), [latest, chosen]);
}
