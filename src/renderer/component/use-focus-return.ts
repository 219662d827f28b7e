// Gives the focus back to where it was once a dialog is gone. Mantine does so only for a dialog that is closed before it
// is taken away; ours are there only while they are open.
import { useEffect, useState } from 'react';

/** To be called by the dialog itself. What is not on the page any more gets nothing. */
export function useFocusReturn(): void {
  // Looked up when the dialog is drawn first, before it takes the focus.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}
