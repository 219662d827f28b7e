// Keys of the window: single letters do nothing while somebody types. While a dialog is open it has the keys for itself.
import { useEffect, useRef } from 'react';

/** What keys do, by `KeyboardEvent.key`; `mod+Enter` wants Ctrl or ⌘ and works in fields too. */
export type KeyTable = Readonly<Record<string, () => void>>;

/** Listens while the component is there; `isInDialog` says that it is, or is within, the dialog that is open. */
export function useKeys(table: KeyTable, isInDialog = false): void {
  const latest = useRef(table);
  useEffect(() => {
    latest.current = table;
  }, [table]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || event.altKey) return;
      if (!isInDialog && document.querySelector('[role=dialog]') !== null) return;
      if (!hasModifier && (isInDialog || isTyping(event.target))) return;
      const action = latest.current[hasModifier ? `mod+${event.key}` : event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isInDialog]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input, textarea, select') || target.isContentEditable;
}
