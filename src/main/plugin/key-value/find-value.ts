// What the expression function `kv()` finds: the value of an entry, typed as it was stored. An entry that has
// expired is as good as none; it stays until a task asks for it, since rendering writes nothing.
// Source: Kestra's KvFunction.
import { parseInstant } from '../../contract/instant.ts';
import type { Services } from '../../expression/services.ts';
import type { TaskPorts } from '../ports.ts';
import { toValue } from './entry-value.ts';

/** Makes the service of `kv()`. A storage that cannot be read has no entries. */
export function createValueSearch({
  keyValues,
  nowNanos,
}: Pick<TaskPorts, 'keyValues' | 'nowNanos'>): NonNullable<Services['kv']> {
  return (request) => {
    const found = keyValues.find(request);
    if (!found.ok || found.value === undefined) return { found: false };
    const { expiresAt } = found.value;
    const isExpired = expiresAt !== undefined && parseInstant(expiresAt) < nowNanos();
    return isExpired ? { found: false } : { found: true, value: toValue(found.value) };
  };
}
