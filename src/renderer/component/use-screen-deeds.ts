// Deeds of the screen that the palette offers too: a part of a screen names them while it is there, the palette asks
// for them when it opens.
import { createContext, useContext, useEffect } from 'react';
import type { ScreenDeed, ScreenDeeds } from '../palette/screen-deeds.ts';

// A part that is drawn without a shell around it names its deeds to nobody.
const DeedsContext = createContext<ScreenDeeds | undefined>(undefined);

/** Gives everything inside the same deeds. */
export const ScreenDeedsProvider = DeedsContext.Provider;

/** Names the deeds of a part. They may be others at each drawing, also what they do. */
export function useScreenDeeds(deeds: readonly ScreenDeed[]): void {
  const all = useContext(DeedsContext);
  useEffect(() => all?.add(deeds), [all, deeds]);
}

/** The deeds of the screen, as they are at this drawing. */
export function useListedDeeds(): readonly ScreenDeed[] {
  return useContext(DeedsContext)?.list() ?? [];
}
