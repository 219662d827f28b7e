// Single records, what changed, and what there is not.
import { expect, it } from 'vitest';
import type { Storage } from '../../../src/main/journal/storage.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleDelivery, sampleExecution, sampleLog } from './sample-records.ts';

describeEachStorage('reading', ({ storage, write, writeExecutions }) => {
  it('that are not there are errors', () => {
    const codes = [storage().delivery('x'), storage().deliveryBody('x'), storage().execution('x')].map((found) =>
      found.ok ? 'found' : [found.error.code, found.error.message],
    );
    expect(codes).toEqual([
      ['DELIVERY_NOT_FOUND', 'Cannot read delivery "x": there is none'],
      ['DELIVERY_NOT_FOUND', 'Cannot read delivery "x": there is none'],
      ['EXECUTION_NOT_FOUND', 'Cannot read execution "x": there is none'],
    ]);
  });

  it('unfinished() holds what has not ended, oldest first', () => {
    const states = ['PAUSED', 'SUCCESS', 'CREATED', 'KILLED', 'RUNNING'] as const;
    writeExecutions(5, (index) => ({ state: states[index - 1] ?? 'SUCCESS' }));
    expect(valueOf(storage().unfinished()).map(({ id, state }) => [id, state.current])).toEqual([
      ['e1', 'PAUSED'],
      ['e3', 'CREATED'],
      ['e5', 'RUNNING'],
    ]);
  });

  it('holds the latest state of each record, in order, up to the limit', () => {
    write(
      { type: 'execution', number: 1, execution: sampleExecution('e1', { state: 'RUNNING' }) },
      { type: 'delivery', number: 2, stored: sampleDelivery('d1') },
      { type: 'log', number: 3, log: sampleLog('e1', 'one') },
    );
    write({ type: 'execution', number: 4, execution: sampleExecution('e1') });
    expect([
      numbersSince(storage(), 0, 9),
      numbersSince(storage(), 2, 9),
      numbersSince(storage(), 0, 2),
      numbersSince(storage(), 4, 9),
    ]).toEqual([
      [
        [2, 'delivery'],
        [3, 'log'],
        [4, 'execution'],
      ],
      [
        [3, 'log'],
        [4, 'execution'],
      ],
      [
        [2, 'delivery'],
        [3, 'log'],
      ],
      [],
    ]);
  });

  it('and lastNumber() know numbers of what is no record', () => {
    expect(valueOf(storage().lastNumber())).toBe(0);
    write({ type: 'log', number: 3, log: sampleLog('e1', 'one') }, { type: 'announced', number: 7 });
    write({ type: 'announced', number: 9 });
    expect([valueOf(storage().lastNumber()), valueOf(storage().changedSince(3, 9))]).toEqual([9, []]);
  });

  it('revisions are kept by number, the latest at hand', () => {
    write(
      { type: 'revision', revision: revision(1, 'id: f\u0000\n') },
      { type: 'revision', revision: revision(2, 'é') },
    );
    expect([
      valueOf(storage().latestRevision('a', 'f')),
      valueOf(storage().revision('a', 'f', 1)),
      valueOf(storage().revision('a', 'f', 3)),
      valueOf(storage().latestRevision('b', 'f')),
    ]).toEqual([revision(2, 'é'), revision(1, 'id: f\u0000\n'), undefined, undefined]);
  });

  it('the newest 500 revisions of a flow are kept, and those that an execution on record ran', () => {
    write({ type: 'execution', number: 1, execution: sampleExecution('e1', { namespace: 'a', flowId: 'f' }) });
    const many = Array.from({ length: 503 }, (_, index) => revision(index + 1, String(index)));
    write(...many.map((each) => ({ type: 'revision', revision: each }) as const));
    const kept = valueOf(storage().revisions('a', 'f')).map((each) => each.revision);
    const ran = sampleExecution('e1').flowRevision;
    expect([kept.length, kept[0], kept.at(-2), kept.at(-1)]).toEqual([501, 503, 4, ran]);
  });
});

function revision(number: number, source: string) {
  return { namespace: 'a', id: 'f', revision: number, source };
}

function numbersSince(storage: Storage, since: number, limit: number) {
  return valueOf(storage.changedSince(since, limit)).map((changed) => [changed.number, changed.type]);
}
