// What a page in the app may not do.
import { describe, expect, it } from 'vitest';
import { guardContents, guardSession, type Navigation } from '../../../src/main/electron/security.ts';

function createContents() {
  const listeners = new Map<string, (details: Navigation) => void>();
  let open = (_details: { readonly url: string }): { action: string } => ({ action: 'allow' });
  const opened: string[] = [];
  guardContents(
    {
      on: (event: string, listener: (details: Navigation) => void) => listeners.set(event, listener),
      setWindowOpenHandler(handler) {
        open = handler;
      },
    },
    (url) => opened.push(url),
  );
  const isStopped = (event: string, url: string): boolean => {
    let stopped = false;
    listeners.get(event)?.({
      url,
      preventDefault: () => {
        stopped = true;
      },
    });
    return stopped;
  };
  return { open: (url: string) => open({ url }), opened, isStopped };
}

describe('guardContents()', () => {
  it.each([
    ['will-navigate', 'https://evil.test/', true],
    ['will-navigate', 'file:///etc/passwd', true],
    ['will-navigate', 'hookbench://other/', true],
    ['will-navigate', 'hookbench://app.evil.test/', true],
    ['will-navigate', 'javascript:alert(1)', true],
    ['will-navigate', 'hookbench://app/#/flows', false],
    ['will-redirect', 'https://evil.test/', true],
    ['will-frame-navigate', 'data:text/html,x', true],
    ['will-attach-webview', 'hookbench://app/', true],
  ])('at %s to %s, stopping is %s', (event, url, stopped) => {
    expect(createContents().isStopped(event, url)).toBe(stopped);
  });

  it('opens no window, and outside only the documentation of Kestra', () => {
    const contents = createContents();
    const urls = [
      'https://kestra.io/docs',
      'https://kestra.io.evil.test/',
      'http://kestra.io/',
      'https://user@kestra.io:8443/',
      'file:///etc/passwd',
      'nonsense',
    ];
    expect([urls.map((url) => contents.open(url).action), contents.opened]).toEqual([
      urls.map(() => 'deny'),
      ['https://kestra.io/docs'],
    ]);
  });
});

it('guardSession() grants writing to the clipboard and nothing else', () => {
  const answers: unknown[] = [];
  guardSession({
    setPermissionRequestHandler(handler) {
      for (const permission of ['media', 'geolocation', 'clipboard-read', 'clipboard-sanitized-write']) {
        handler({}, permission, (isGranted) => answers.push([permission, isGranted]));
      }
    },
    setPermissionCheckHandler(handler) {
      answers.push(handler({}, 'notifications'), handler({}, 'clipboard-sanitized-write'));
    },
  });
  expect(answers).toEqual([
    ['media', false],
    ['geolocation', false],
    ['clipboard-read', false],
    ['clipboard-sanitized-write', true],
    false,
    true,
  ]);
});
