// A delivery whose answer repeats the variables of its execution comes back as it was.
import { expect, it } from 'vitest';
import { prepareDatabase } from '../../../src/main/journal/schema.ts';
import { createSqliteStorage } from '../../../src/main/journal/sqlite-storage.ts';
import { prepareDelivery, prepareWholeDelivery } from '../../../src/main/journal/write-delivery.ts';
import { availableDrivers } from './drivers.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sharedRequest } from './sample-records.ts';

const { stored } = sharedRequest('d1', 'e1');
const { delivery, body } = stored;

describeEachStorage('a delivery', ({ storage, write }) => {
  it('comes back with an answer that it got with the first commit', () => {
    write({ type: 'delivery', number: 1, stored });
    expect(valueOf(storage().delivery('d1'))).toEqual(delivery);
  });

  it('comes back with an answer that it got later, and keeps its body', () => {
    const { answer: _, ...waiting } = delivery;
    write({ type: 'delivery', number: 1, stored: { ...stored, delivery: waiting } });
    expect(valueOf(storage().delivery('d1'))).toEqual(waiting);
    write({ type: 'delivery', number: 2, stored });
    expect([valueOf(storage().delivery('d1')), [...valueOf(storage().deliveryBody('d1'))]]).toEqual([
      delivery,
      [...body],
    ]);
  });

  it.each([
    ['had none', {}],
    ['had others', { variables: '{"other":1}' }],
  ])('keeps an answer whole whose variables the first commit %s of', (_, first) => {
    const { answer: _answer, ...waiting } = delivery;
    write({ type: 'delivery', number: 1, stored: { body, delivery: waiting, ...first } });
    write({ type: 'delivery', number: 2, stored });
    expect(valueOf(storage().delivery('d1'))).toEqual(delivery);
  });
});

it.each(availableDrivers())('the body of a delivery lies in its file once, over %s', (_, open) => {
  const driver = open(':memory:');
  prepareDatabase(driver, 'normal');
  const written = prepareDelivery(driver)(1, stored);
  const found = driver.prepare("SELECT count(*) AS n FROM delivery WHERE instr(summary || rest, 'shared text') > 0");
  const read = prepareWholeDelivery(driver);
  expect([written, read('d1'), read('d2'), found.get([])?.['n']]).toEqual([
    { sequence: 1, variables: stored.variables },
    delivery,
    undefined,
    0,
  ]);
  createSqliteStorage(driver).close();
});
