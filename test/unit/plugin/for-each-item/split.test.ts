// The first part of a ForEachItem. Source: `foreachitem` in the recorded runs of Kestra 1.3.19.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { forEachItemSplit } from '../../../../src/main/plugin/for-each-item/split.ts';
import { createTestContext, runTaskWith } from '../run-task-with.ts';

const batch = new Map<string, JsonValue>([['rows', 2]]);

describe('run()', () => {
  it('keeps the addresses of the batches in a file', async () => {
    const { ports, scope } = createTestContext();
    const items = await ports.files.put({ scope, name: 'items.txt', content: Buffer.from('a\nb\nc\n') });
    const from = items.ok ? items.value : '';
    const parts = { ports, scope, render: ok, renderTyped: ok };
    const { ended } = await runTaskWith(forEachItemSplit, { items: from, batch }, parts);
    const given = ended.ok ? ended.value.outputs.get('splits') : '';
    const splits = typeof given === 'string' ? given : '';
    const read = (address: string): string => {
      const content = ports.files.read(address);
      return content.ok ? Buffer.from(content.value).toString() : content.error.message;
    };
    expect([splits.slice(splits.lastIndexOf('/')), read(splits).split('\n').length]).toEqual(['/splits.txt', 2]);
  });

  it('takes no address from elsewhere, and says so twice', async () => {
    const { ended, logs } = await runTaskWith(forEachItemSplit, { items: 'file:///x', batch }, { render: ok });
    const message = 'Unable to split the items from file:///x, this is not an internal storage URI!';
    expect({ ended, logs }).toEqual({
      ended: fail(createError('TASK_FAILED', message)),
      logs: [['ERROR', message]],
    });
  });
});
