// Tray and notifications as events come.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import { keepPresence } from '../../../src/main/electron/presence.ts';

it('draws the menu at once and with each delivery, and tells of one that nobody looks at', () => {
  const labels: unknown[] = [];
  const titles: string[] = [];
  let tell: (event: CoreEvent) => void = () => undefined;
  keepPresence({
    core: {
      subscribe(listener) {
        tell = listener;
        return () => undefined;
      },
    },
    ingress: 'http://127.0.0.1:8080',
    choicesFile: join(tmpdir(), 'hookbench-is-not-there', 'desktop.json'),
    setMenu: (template) => labels.push(template[1]?.label),
    notify: ({ title }) => titles.push(title),
    isFocused: () => false,
    show: () => undefined,
    quit: () => undefined,
    nowMs: () => 0,
  });
  // Of a delivery only what is told of it is read.
  tell({
    type: 'delivery.recorded',
    number: 1,
    delivery: { id: 'd', method: 'PUT', status: 404 },
  } as unknown as CoreEvent);
  expect([labels, titles]).toEqual([['No delivery yet', 'Last: 404 PUT no flow'], ['Unmatched delivery']]);
});
