// Keys of the window: single letters do nothing while somebody types. While a dialog is open it has the keys for itself.
// Two of them pressed shortly one after the other can be one thing, as `g d`.
import { useEffect, useRef } from 'react';

/** How long the second key of two may take, in milliseconds. */
const togetherMs = 1000;

/** What keys do, by `KeyboardEvent.key`; `mod+Enter` wants Ctrl or ⌘ and works in fields too; `g d` is one, then the other. */
export type KeyTable = Readonly<Record<string, () => void>>;

/** Listens while the component is there; `isInDialog` says that it is, or is within, the dialog that is open. */
export function useKeys(table: KeyTable, isInDialog = false): void {
  // One listener for the whole time, which looks into the table of the last drawing.
  const latest = useRef(table);
  const before = useRef({ key: '', at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    latest.current = table;
  }, [table]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey;
      // A key that a component within has taken is not ours, and with Alt many keyboards write characters.
      if (event.defaultPrevented || event.altKey) return;
      if (!isInDialog && document.querySelector('[role=dialog]') !== null) return;
      if (!hasModifier && (isInDialog || isTyping(event.target))) return;
      const { key, at } = before.current;
      before.current = { key: event.key, at: event.timeStamp };
      const both = event.timeStamp - at < togetherMs ? latest.current[`${key} ${event.key}`] : undefined;
      const action = hasModifier ? latest.current[`mod+${event.key}`] : (both ?? latest.current[event.key]);
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
  // A box takes Space and no letters.
  return target.matches('input:not([type=checkbox]), textarea, select') || target.isContentEditable;
}
