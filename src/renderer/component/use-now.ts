// The present time, told anew at a steady pace: for "12 s ago", and for the bar of a task that runs.
import { useEffect, useState } from 'react';

/** The time in milliseconds since 1970; without a pace it stands still. */
export function useNow(everyMs: number | undefined): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return nowMs;
}
