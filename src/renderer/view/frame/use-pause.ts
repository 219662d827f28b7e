// Whether webhooks are refused because somebody asked for that, and the switch.
import { useState } from 'react';
import { useAction, useCall } from '../../core/use-core.ts';

/** The switch as it stands; `undefined` before it is known. */
export function usePause() {
  const info = useCall('server.info', {});
  const send = useAction('server.pause', ['server.info']);
  const [isBusy, setBusy] = useState(false);
  const isPaused = info.status === 'ready' ? info.value.isPaused === true : undefined;
  const change = async (): Promise<void> => {
    if (isPaused === undefined || isBusy) return;
    setBusy(true);
    // Where the core does not answer the bar says that the connection is lost.
    await send({ isPaused: !isPaused });
    setBusy(false);
  };
  return { isPaused, isBusy, change: () => void change() };
}
