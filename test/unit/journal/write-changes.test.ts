// What is written is there, whole; and what is written again replaces it.
import { expect, it } from 'vitest';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleDelivery, sampleExecution, sampleLog } from './sample-records.ts';

describeEachStorage('a record', ({ storage, write }) => {
  it('come back as they were written', () => {
    const stored = sampleDelivery('d1', { executionId: 'e1' });
    const execution = sampleExecution('e1');
    const log = sampleLog('e1', 'a\u0000b \ud800 é😀');
    write(
      { type: 'delivery', number: 1, stored },
      { type: 'execution', number: 2, execution },
      { type: 'log', number: 3, log },
    );
    expect({
      delivery: valueOf(storage().delivery('d1')),
      body: [...valueOf(storage().deliveryBody('d1'))],
      execution: valueOf(storage().execution('e1')),
      logs: valueOf(storage().logs('e1')),
    }).toEqual({ delivery: stored.delivery, body: [...stored.body], execution, logs: [log] });
  });

  it('keep bodies of no bytes and of many', () => {
    const big = new Uint8Array(300_000).map((_, index) => index % 251);
    write(
      { type: 'delivery', number: 1, stored: sampleDelivery('none', { body: new Uint8Array() }) },
      { type: 'delivery', number: 2, stored: sampleDelivery('many', { body: big }) },
    );
    expect(valueOf(storage().deliveryBody('none'))).toHaveLength(0);
    expect(Buffer.compare(valueOf(storage().deliveryBody('many')), big)).toBe(0);
  });

  it('are replaced by their later state, and a delivery keeps its body', () => {
    const first = sampleDelivery('d1');
    const later = { delivery: { ...first.delivery, status: 404, executionId: 'e9' }, body: first.body };
    write(
      { type: 'delivery', number: 1, stored: first },
      { type: 'execution', number: 2, execution: sampleExecution('e1', { state: 'RUNNING' }) },
    );
    write(
      { type: 'delivery', number: 3, stored: later },
      { type: 'execution', number: 4, execution: sampleExecution('e1') },
    );
    expect({
      delivery: valueOf(storage().delivery('d1')),
      body: [...valueOf(storage().deliveryBody('d1'))],
      execution: valueOf(storage().execution('e1')),
      counts: [valueOf(storage().deliveries({})).results.length, valueOf(storage().executions({})).results.length],
    }).toEqual({
      delivery: later.delivery,
      body: [...first.body],
      execution: sampleExecution('e1'),
      counts: [1, 1],
    });
  });
});
