// The line that an address of a flow names, `?line=12`: the editor goes there once, when it is ready. Later edits are
// left alone, and so is an editor that somebody has gone on in.
import { useEffect, useRef } from 'react';
import { usePlace } from '../../router/router.tsx';

/** Calls back with the line of the address, from 1, once there is something to call. */
export function useLineAddress(openLine: ((line: number) => void) | undefined): void {
  const { query } = usePlace();
  const line = Number(query.get('line') ?? 0);
  const latest = useRef(openLine);
  useEffect(() => {
    latest.current = openLine;
  });
  const isReady = openLine !== undefined;
  useEffect(() => {
    if (isReady && Number.isInteger(line) && line > 0) latest.current?.(line);
  }, [isReady, line]);
}
