// @vitest-environment happy-dom
// The address line: paths over HTTP, what stands behind `#` elsewhere; back and forward are heard.
import { afterEach, describe, expect, it } from 'vitest';
import { createAddressBar } from '../../../../src/renderer/router/address-bar.ts';

afterEach(() => window.history.replaceState(null, '', '/'));

/** A page of another scheme, whose history is that of the test. */
function pageOf(protocol: string): Window {
  const { history } = window;
  const location = {
    protocol,
    get pathname() {
      return window.location.pathname;
    },
    get search() {
      return window.location.search;
    },
    get hash() {
      return window.location.hash;
    },
  };
  // The address line uses these three members and nothing else of a window.
  return { location, history, addEventListener: window.addEventListener.bind(window) } as unknown as Window;
}

describe.each([
  { protocol: 'http:', href: '/flows?search=a' },
  { protocol: 'app:', href: '#/flows?search=a' },
  { protocol: 'file:', href: '#/flows?search=a' },
])('createAddressBar() of $protocol', ({ protocol, href }) => {
  it('goes to an address, tells of it, and has it as a link', () => {
    const bar = createAddressBar(pageOf(protocol));
    const heard: string[] = [];
    const end = bar.watch(() => heard.push(bar.get()));
    bar.go('/flows?search=a');
    bar.go('/executions', { replace: true });
    end();
    bar.go('/send');
    expect({ heard, now: bar.get(), href: bar.hrefOf('/flows?search=a') }).toEqual({
      heard: ['/flows?search=a', '/executions'],
      now: '/send',
      href,
    });
  });

  it('hears that the browser went back', () => {
    const bar = createAddressBar(pageOf(protocol));
    let heard = 0;
    bar.watch(() => {
      heard += 1;
    });
    window.dispatchEvent(new Event('popstate'));
    expect(heard).toBe(1);
  });

  it('asks before it is left, by a link or by the browser', () => {
    const bar = createAddressBar(pageOf(protocol));
    bar.go('/flows');
    const asked: string[] = [];
    const leaves: (() => void)[] = [];
    const end = bar.guard((address, leave) => {
      asked.push(address);
      leaves.push(leave);
      return false;
    });
    bar.go('/send');
    window.history.replaceState(null, '', bar.hrefOf('/executions'));
    window.dispatchEvent(new Event('popstate'));
    const stayed = bar.get();
    leaves[0]?.();
    const left = bar.get();
    end();
    bar.go('/flows');
    expect({ asked, stayed, left, now: bar.get() }).toEqual({
      asked: ['/send', '/executions'],
      stayed: '/flows',
      left: '/send',
      now: '/flows',
    });
  });
});
