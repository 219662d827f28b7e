// A notification, and a system that refuses it.
import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { notifyOf } from '../../../src/main/electron/notify.ts';

const notice = { title: 'Execution failed', body: 'a.f', address: 'hookbench://app/#/executions/e1' };

function notify(isSupported: boolean) {
  const done: string[] = [];
  const shown = Object.assign(new EventEmitter(), { show: () => done.push('shown') });
  notifyOf(notice, {
    isSupported: () => isSupported,
    create: ({ title }) => {
      done.push(title);
      return shown;
    },
    show: (address) => done.push(address),
    onRefused: (reason) => done.push(`refused: ${reason}`),
  });
  return { done, shown };
}

it('shows it, and leads where it is clicked on', () => {
  const { done, shown } = notify(true);
  shown.emit('click');
  expect(done).toEqual(['Execution failed', 'shown', notice.address]);
});

it('has the window ask for attention where the system refuses it, and says why', () => {
  const { done, shown } = notify(true);
  shown.emit('failed', {}, 'not signed');
  expect([done, notify(false).done]).toEqual([
    ['Execution failed', 'shown', 'refused: not signed'],
    ['refused: this system shows no notifications'],
  ]);
});
