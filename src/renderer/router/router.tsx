// The window's own router: the present place, links, and going somewhere. No screen is known here.
import {
  createContext,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { type AddressBar } from './address-bar.ts';
import { formatPath, parsePath, type Place } from './address.ts';

const BarContext = createContext<AddressBar | undefined>(undefined);

/** Gives everything inside an address line. */
export function RouterProvider({ bar, children }: { readonly bar: AddressBar; readonly children: ReactNode }) {
  return <BarContext value={bar}>{children}</BarContext>;
}

function useBar(): AddressBar {
  const bar = useContext(BarContext);
  if (bar === undefined) throw new Error('A component is outside of RouterProvider');
  return bar;
}

/** The present place, with what stands behind the question mark. */
export function usePlace(): { readonly place: Place; readonly query: URLSearchParams } {
  const bar = useBar();
  const address = useSyncExternalStore(bar.watch, bar.get);
  return useMemo(() => {
    const [path = '', query = ''] = address.split('?');
    return { place: parsePath(path), query: new URLSearchParams(query) };
  }, [address]);
}

/** Where to go, and how. */
export interface Way {
  readonly query?: Readonly<Record<string, string>>;
  /** Leaves no way back to the present place: for what a screen chooses by itself. */
  readonly replace?: boolean;
}

/** A function that goes to a place. */
export function useGo(): (place: Place, way?: Way) => void {
  const bar = useBar();
  return useMemo(
    () =>
      (place, { query = {}, replace = false } = {}) =>
        bar.go(formatAddress(place, query), { replace }),
    [bar],
  );
}

function formatAddress(place: Place, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? formatPath(place) : `${formatPath(place)}?${text}`;
}

/**
 * Asks before the place is left for one that does not fit, and before the page itself is closed; undefined asks nothing.
 * @returns where somebody wants to go, with what takes them there; undefined while nobody wants to.
 */
export function useLeaveGuard(fits: ((place: Place) => boolean) | undefined): {
  readonly leaving: (() => void) | undefined;
  readonly stay: () => void;
} {
  const bar = useBar();
  const [leaving, setLeaving] = useState<{ readonly leave: () => void }>();
  useEffect(() => {
    if (fits === undefined) return undefined;
    const end = bar.guard((address, leave) => {
      if (fits(parsePath(address.split('?')[0] ?? ''))) return true;
      setLeaving({ leave });
      return false;
    });
    const keepPage = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', keepPage);
    return () => {
      end();
      window.removeEventListener('beforeunload', keepPage);
    };
  }, [bar, fits]);
  const stay = useCallback(() => setLeaving(undefined), []);
  return { leaving: leaving?.leave, stay };
}

/** The whole address of a place, as it is given to somebody else who uses this window. */
export function useLinkAddress(place: Place, query: Readonly<Record<string, string>>): string {
  const bar = useBar();
  return new URL(bar.hrefOf(formatAddress(place, query)), location.href).href;
}

/** What a link takes. */
export interface LinkProps {
  readonly to: Place;
  readonly query?: Readonly<Record<string, string>>;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

const noQuery: Readonly<Record<string, string>> = {};

/** A real link: it can be opened in another window, copied, and reached by keyboard. */
export function Link({ to, query = noQuery, className, label, isCurrent = false, children }: LinkProps) {
  const bar = useBar();
  const address = formatAddress(to, query);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    bar.go(address);
  };
  return (
    <a
      href={bar.hrefOf(address)}
      className={className}
      onClick={follow}
      aria-label={label}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </a>
  );
}
