// What every storage must do, whatever lies below it. Run by `sqlite-storage.test.ts` over each driver.
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/main/contract/errors.ts';
import type { Storage, StoredChange } from '../../../src/main/journal/storage.ts';
import { summaryOfDelivery, summaryOfExecution } from '../../../src/main/journal/summary.ts';
import { instant, sampleDelivery, sampleExecution, sampleLog } from './sample-records.ts';

const unbounded = { deliveriesMax: 1e9, executionsMax: 1e9, ageMaxDays: 1e5, databaseBytesMax: 1e15 };

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function revision(number: number, source: string) {
  return { namespace: 'a', id: 'f', revision: number, source };
}

function numbersSince(storage: Storage, since: number, limit: number) {
  return valueOf(storage.changedSince(since, limit)).map((changed) => [changed.number, changed.type]);
}

/** Runs all cases over storages that `open` makes, each empty. */
export function describeStorage(name: string, open: () => Storage): void {
  describe(`storage over ${name}`, () => {
    let storage: Storage;
    beforeEach(() => {
      storage = open();
    });
    afterEach(() => storage.close());
    const write = (...changes: readonly StoredChange[]) => valueOf(storage.write(changes));
    const writeExecutions = (count: number, options: (index: number) => Parameters<typeof sampleExecution>[1]) => {
      for (let index = 1; index <= count; index += 1) {
        write({ type: 'execution', number: index, execution: sampleExecution(`e${index}`, options(index)) });
      }
    };
    const pruneAll = (bounds: Partial<typeof unbounded>, now = instant(0)) => {
      const pieces: number[] = [];
      for (let removed = 1; removed > 0; pieces.push(removed)) {
        removed = valueOf(storage.prune({ ...unbounded, ...bounds }, now));
      }
      return pieces.slice(0, -1);
    };
    const executionIds = () => valueOf(storage.executions({ limit: 500 })).results.map(({ id }) => id);

    describe('records', () => {
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
          delivery: valueOf(storage.delivery('d1')),
          body: [...valueOf(storage.deliveryBody('d1'))],
          execution: valueOf(storage.execution('e1')),
          logs: valueOf(storage.logs('e1')),
        }).toEqual({ delivery: stored.delivery, body: [...stored.body], execution, logs: [log] });
      });

      it('keep bodies of no bytes and of many', () => {
        const big = new Uint8Array(300_000).map((_, index) => index % 251);
        write(
          { type: 'delivery', number: 1, stored: sampleDelivery('none', { body: new Uint8Array() }) },
          { type: 'delivery', number: 2, stored: sampleDelivery('many', { body: big }) },
        );
        expect(valueOf(storage.deliveryBody('none'))).toHaveLength(0);
        expect(Buffer.compare(valueOf(storage.deliveryBody('many')), big)).toBe(0);
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
          delivery: valueOf(storage.delivery('d1')),
          body: [...valueOf(storage.deliveryBody('d1'))],
          execution: valueOf(storage.execution('e1')),
          counts: [valueOf(storage.deliveries({})).results.length, valueOf(storage.executions({})).results.length],
        }).toEqual({
          delivery: later.delivery,
          body: [...first.body],
          execution: sampleExecution('e1'),
          counts: [1, 1],
        });
      });

      it('that are not there are errors', () => {
        const codes = [storage.delivery('x'), storage.deliveryBody('x'), storage.execution('x')].map((found) =>
          found.ok ? 'found' : [found.error.code, found.error.message],
        );
        expect(codes).toEqual([
          ['DELIVERY_NOT_FOUND', 'Cannot read delivery "x": there is none'],
          ['DELIVERY_NOT_FOUND', 'Cannot read delivery "x": there is none'],
          ['EXECUTION_NOT_FOUND', 'Cannot read execution "x": there is none'],
        ]);
      });
    });

    describe('write()', () => {
      it('keeps nothing of a batch of which one change fails', () => {
        write({ type: 'log', number: 1, log: sampleLog('e0', 'first') });
        const failed = storage.write([
          { type: 'execution', number: 2, execution: sampleExecution('e1') },
          { type: 'log', number: 1, log: sampleLog('e0', 'its number is taken') },
        ]);
        expect([failed.ok ? '' : failed.error.code, executionIds(), valueOf(storage.lastNumber())]).toEqual([
          'STORAGE_FAILED',
          [],
          1,
        ]);
        write({ type: 'execution', number: 3, execution: sampleExecution('e2') });
        expect(executionIds()).toEqual(['e2']);
      });
    });

    describe('lists', () => {
      it('show summaries, newest first', () => {
        const stored = sampleDelivery('d1');
        write({ type: 'delivery', number: 1, stored }, { type: 'delivery', number: 2, stored: sampleDelivery('d2') });
        write(
          { type: 'execution', number: 3, execution: sampleExecution('e1') },
          { type: 'execution', number: 4, execution: sampleExecution('e2') },
        );
        write({ type: 'execution', number: 5, execution: sampleExecution('e1', { state: 'FAILED' }) });
        expect([valueOf(storage.deliveries({})), valueOf(storage.executions({}))]).toEqual([
          { results: [summaryOfDelivery(sampleDelivery('d2').delivery), summaryOfDelivery(stored.delivery)] },
          {
            results: [
              summaryOfExecution(sampleExecution('e2')),
              summaryOfExecution(sampleExecution('e1', { state: 'FAILED' })),
            ],
          },
        ]);
      });

      it('go on page by page without gap or double, while records come and go', () => {
        writeExecutions(7, () => ({}));
        const first = valueOf(storage.executions({ limit: 3 }));
        write({ type: 'execution', number: 8, execution: sampleExecution('new') });
        const second = valueOf(
          storage.executions({ limit: 3, ...(first.next === undefined ? {} : { before: first.next }) }),
        );
        const third = valueOf(
          storage.executions({ limit: 3, ...(second.next === undefined ? {} : { before: second.next }) }),
        );
        const ids = [first, second, third].map(({ results }) => results.map(({ id }) => id));
        expect([...ids, third.next]).toEqual([['e7', 'e6', 'e5'], ['e4', 'e3', 'e2'], ['e1'], undefined]);
      });

      it('have 50 records a page, 500 at most, and 1 at least', () => {
        writeExecutions(510, () => ({}));
        const lengths = [undefined, 9999, 0, 510].map(
          (limit) => valueOf(storage.executions(limit === undefined ? {} : { limit })).results.length,
        );
        expect(lengths).toEqual([50, 500, 1, 500]);
      });

      it.each([
        ['a namespace', { namespace: 'a' }, ['e6', 'e5', 'e3', 'e2']],
        ['a flow', { namespace: 'a', flowId: 'x' }, ['e6', 'e3']],
        ['a flow id in any namespace', { flowId: 'x' }, ['e6', 'e4', 'e3', 'e1']],
        ['a state', { state: 'RUNNING' }, ['e6', 'e4', 'e2']],
        ['a flow and a state', { namespace: 'a', flowId: 'x', state: 'RUNNING' }, ['e6']],
        ['what there is not', { namespace: 'a', flowId: "'; --" }, []],
      ] as const)('can be narrowed to %s', (_, filter, expected) => {
        writeExecutions(6, (index) => ({
          namespace: index % 3 === 1 ? 'b' : 'a',
          flowId: index % 3 === 2 ? 'y' : 'x',
          state: index % 2 === 0 ? 'RUNNING' : 'SUCCESS',
        }));
        expect(valueOf(storage.executions(filter)).results.map(({ id }) => id)).toEqual(expected);
      });

      it.each(['', 'x', '-1', '1.5', '99999999999999999999'])('refuse "%s" as the next page', (before) => {
        const page = storage.deliveries({ before });
        expect(page.ok ? '' : page.error.code).toBe('PARAMETERS_INVALID');
      });
    });

    it('unfinished() holds what has not ended, oldest first', () => {
      const states = ['PAUSED', 'SUCCESS', 'CREATED', 'KILLED', 'RUNNING'] as const;
      writeExecutions(5, (index) => ({ state: states[index - 1] ?? 'SUCCESS' }));
      expect(valueOf(storage.unfinished()).map(({ id, state }) => [id, state.current])).toEqual([
        ['e1', 'PAUSED'],
        ['e3', 'CREATED'],
        ['e5', 'RUNNING'],
      ]);
    });

    describe('changedSince()', () => {
      it('holds the latest state of each record, in order, up to the limit', () => {
        write(
          { type: 'execution', number: 1, execution: sampleExecution('e1', { state: 'RUNNING' }) },
          { type: 'delivery', number: 2, stored: sampleDelivery('d1') },
          { type: 'log', number: 3, log: sampleLog('e1', 'one') },
        );
        write({ type: 'execution', number: 4, execution: sampleExecution('e1') });
        expect([
          numbersSince(storage, 0, 9),
          numbersSince(storage, 2, 9),
          numbersSince(storage, 0, 2),
          numbersSince(storage, 4, 9),
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
        expect(valueOf(storage.lastNumber())).toBe(0);
        write({ type: 'log', number: 3, log: sampleLog('e1', 'one') }, { type: 'announced', number: 7 });
        write({ type: 'announced', number: 9 });
        expect([valueOf(storage.lastNumber()), valueOf(storage.changedSince(3, 9))]).toEqual([9, []]);
      });
    });

    it('revisions are kept by number, the latest at hand', () => {
      write(
        { type: 'revision', revision: revision(1, 'id: f\u0000\n') },
        { type: 'revision', revision: revision(2, 'é') },
      );
      expect([
        valueOf(storage.latestRevision('a', 'f')),
        valueOf(storage.revision('a', 'f', 1)),
        valueOf(storage.revision('a', 'f', 3)),
        valueOf(storage.latestRevision('b', 'f')),
      ]).toEqual([revision(2, 'é'), revision(1, 'id: f\u0000\n'), undefined, undefined]);
    });

    describe('prune()', () => {
      it('removes nothing within the bounds', () => {
        writeExecutions(3, () => ({}));
        expect([pruneAll({ executionsMax: 3 }), executionIds()]).toEqual([[], ['e3', 'e2', 'e1']]);
      });

      it('removes the oldest beyond a count with their logs, and never what still runs', () => {
        writeExecutions(5, (index) => ({ state: index === 2 ? 'RUNNING' : 'SUCCESS' }));
        write(
          { type: 'log', number: 11, log: sampleLog('e1', 'gone') },
          { type: 'log', number: 12, log: sampleLog('e5', 'kept') },
        );
        expect(pruneAll({ executionsMax: 2 })).toEqual([3]);
        expect([executionIds(), valueOf(storage.logs('e1')).length, valueOf(storage.logs('e5')).length]).toEqual([
          ['e5', 'e2'],
          0,
          1,
        ]);
      });

      it('goes by pieces', () => {
        writeExecutions(450, () => ({}));
        expect([pruneAll({ executionsMax: 0 }), executionIds()]).toEqual([[200, 200, 50], []]);
      });

      it('removes what is too old', () => {
        writeExecutions(4, (index) => ({ second: index * 43_200 }));
        expect([pruneAll({ ageMaxDays: 1 }, instant(3 * 43_200)), executionIds()]).toEqual([
          [],
          ['e4', 'e3', 'e2', 'e1'],
        ]);
        expect([pruneAll({ ageMaxDays: 1 }, instant(5 * 43_200)), executionIds()]).toEqual([[2], ['e4', 'e3']]);
      });

      it('removes deliveries with their bodies, but not those whose execution still runs', () => {
        write(
          { type: 'execution', number: 1, execution: sampleExecution('e1', { state: 'PAUSED' }) },
          { type: 'delivery', number: 2, stored: sampleDelivery('d1', { executionId: 'e1' }) },
          { type: 'delivery', number: 3, stored: sampleDelivery('d2') },
          { type: 'delivery', number: 4, stored: sampleDelivery('d3', { executionId: 'gone' }) },
        );
        expect(pruneAll({ deliveriesMax: 0 })).toEqual([2]);
        expect(valueOf(storage.deliveries({})).results.map(({ id }) => id)).toEqual(['d1']);
        expect([storage.deliveryBody('d1').ok, storage.deliveryBody('d2').ok]).toEqual([true, false]);
      });

      it('removes the oldest of all kinds until the size is within', () => {
        const body = new Uint8Array(100_000);
        for (let index = 1; index <= 40; index += 1) {
          write(
            { type: 'delivery', number: index * 2, stored: sampleDelivery(`d${index}`, { body }) },
            {
              type: 'execution',
              number: index * 2 + 1,
              execution: sampleExecution(`e${index}`, { state: index === 1 ? 'RUNNING' : 'SUCCESS' }),
            },
          );
        }
        const pieces = pruneAll({ databaseBytesMax: 2_000_000 });
        const kept = executionIds();
        expect(pieces.every((removed) => removed === 10)).toBe(true);
        expect([kept.at(0), kept.at(-1)]).toEqual(['e40', 'e1']);
        // Of 4 MB of bodies about half must be left.
        expect(valueOf(storage.deliveries({ limit: 500 })).results.length).toBeGreaterThan(13);
        expect(valueOf(storage.deliveries({ limit: 500 })).results.length).toBeLessThan(20);
      });

      it('does not lose the last number', () => {
        writeExecutions(3, () => ({}));
        pruneAll({ executionsMax: 0 });
        expect(valueOf(storage.lastNumber())).toBe(3);
      });
    });

    it('answers errors once it is closed', () => {
      storage.close();
      const written = storage.write([{ type: 'execution', number: 1, execution: sampleExecution('e1') }]);
      expect(written.ok ? '' : written.error.message).toBe('Cannot store records: the storage is closed');
      storage = open();
    });
  });
}
