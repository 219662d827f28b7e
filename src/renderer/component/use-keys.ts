// Keys of the window: single letters do nothing while somebody types, and nothing while a dialog is open.
import { useEffect, useRef } from 'react';

/** What keys do, by `KeyboardEvent.key`; `mod+Enter` wants Ctrl or ⌘ and works in fields too. */
export type KeyTable = Readonly<Record<string, () => void>>;

/** Listens while the component is there. */
export function useKeys(table: KeyTable): void {
  const latest = useRef(table);
  useEffect(() => {
    latest.current = table;
  }, [table]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey;
      if (event.defaultPrevented || event.altKey) return;
      if (!hasModifier && (isTyping(event.target) || document.querySelector('[role=dialog]') !== null)) return;
      const action = latest.current[hasModifier ? `mod+${event.key}` : event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input, textarea, select') || target.isContentEditable;
}
