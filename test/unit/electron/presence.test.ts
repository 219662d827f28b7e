// Tray and notifications as events come.
import { expect, it } from 'vitest';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import { keepPresence } from '../../../src/main/electron/presence.ts';

it('draws the menu at once, with each delivery and where webhooks are paused, and tells of one that nobody looks at', () => {
  const labels: unknown[] = [];
  const titles: string[] = [];
  let isPaused = false;
  let tell: (event: CoreEvent) => void = () => undefined;
  keepPresence({
    core: {
      subscribe(listener) {
        tell = listener;
        return () => undefined;
      },
    },
    ingress: ':80',
    isPaused: () => isPaused,
    onPause: () => undefined,
    isNotifying: () => true,
    onNotify: () => Promise.resolve(),
    setMenu: (template) => labels.push([template[0]?.label, template[1]?.label].join(', ')),
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
  isPaused = true;
  tell({ type: 'server.changed', number: 2 });
  expect([labels, titles]).toEqual([
    [
      'Listening on :80, No delivery yet',
      'Listening on :80, Last: 404 PUT no flow',
      'Paused on :80, Last: 404 PUT no flow',
    ],
    ['Unmatched delivery'],
  ]);
});

it('draws the box of the tray as the setting is, also where a change of it was refused', async () => {
  const boxes: unknown[] = [];
  const asked: boolean[] = [];
  let click: ((item: { readonly checked: boolean }) => void) | undefined;
  const { draw } = keepPresence({
    core: { subscribe: () => () => undefined },
    ingress: '',
    isPaused: () => false,
    onPause: () => undefined,
    isNotifying: () => true,
    onNotify: (isNotifying) => Promise.resolve(asked.push(isNotifying)),
    setMenu(template) {
      const box = template.find(({ type }) => type === 'checkbox');
      boxes.push(box?.checked);
      // Electron gives more than the one member that is read.
      click = box?.click as typeof click;
    },
    notify: () => undefined,
    isFocused: () => false,
    show: () => undefined,
    quit: () => undefined,
    nowMs: () => 0,
  });
  click?.({ checked: false });
  await Promise.resolve();
  draw();
  expect([asked, boxes]).toEqual([[false], [true, true, true]]);
});
