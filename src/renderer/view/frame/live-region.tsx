// Tells assistive technology what came in, on every screen, without moving anything.
import { useEffect, useRef } from 'react';
import { useNewestDelivery } from '../../core/use-core.ts';
import { speakDelivery } from '../../delivery/spoken-delivery.ts';

/** How often something is said at most, in milliseconds; of a burst the last delivery is. */
const saidEveryMs = 1000;

/** The region; it shows nothing. */
export function LiveRegion() {
  const region = useRef<HTMLDivElement>(null);
  const newest = useNewestDelivery();
  // References and no state: what is said changes nothing that is drawn.
  const latest = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = newest === undefined ? '' : speakDelivery(newest);
  useEffect(() => {
    latest.current = text;
    // One that runs already says the latest text, so that a steady stream is heard too.
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      if (region.current !== null) region.current.textContent = latest.current;
    }, saidEveryMs);
  }, [text]);
  // The timer outlives every single text, and ends with the region alone.
  useEffect(() => () => clearTimeout(timer.current), []);
  return <div ref={region} className="hidden" role="log" aria-label="Deliveries that arrive" aria-live="polite" />;
}
