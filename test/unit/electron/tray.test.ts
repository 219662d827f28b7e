// The menu of the tray, as data.
import { expect, it } from 'vitest';
import type { DeliverySummary } from '../../../src/main/contract/delivery.ts';
import { createTrayTemplate, type TrayOptions } from '../../../src/main/electron/tray.ts';

function create(options: Partial<TrayOptions>) {
  return createTrayTemplate({
    ingress: 'http://127.0.0.1:8080',
    lastDelivery: undefined,
    isNotifying: true,
    isPaused: false,
    onShow: () => undefined,
    onNotify: () => undefined,
    onPause: () => undefined,
    onQuit: () => undefined,
    ...options,
  });
}

// Of a delivery only its label is read.
const delivery = { id: 'd1', status: 200, method: 'POST', namespace: 'a', flowId: 'f&g' } as unknown as DeliverySummary;

it('says where it listens, what came last, and what can be done', () => {
  const labels = [create({}), create({ lastDelivery: delivery })].map((menu) =>
    menu.flatMap(({ label }) => (label === undefined ? [] : [label])),
  );
  const deeds = ['Show Hookbench', 'Pause webhooks', 'Notify of failures', 'Quit'];
  expect(labels).toEqual([
    ['Listening on http://127.0.0.1:8080', 'No delivery yet', ...deeds],
    ['Listening on http://127.0.0.1:8080', 'Last: 200 POST a.f&&g', ...deeds],
  ]);
});

it.each([
  [false, 'Listening on http://127.0.0.1:8080', 'Pause webhooks'],
  [true, 'Paused on http://127.0.0.1:8080', 'Resume webhooks'],
])('turns webhooks off and on: where paused is %s', (isPaused, state, label) => {
  const asked: boolean[] = [];
  const menu = create({ isPaused, onPause: (isWanted) => asked.push(isWanted) });
  const item = menu.find((one) => one.label === label);
  // Electron hands in parts of its own, none of which are looked at.
  Reflect.apply(item?.click ?? (() => undefined), undefined, []);
  expect([menu[0]?.label, asked]).toEqual([state, [!isPaused]]);
});
