// Lists that are read page by page: which there are, and under which names the cache keeps them.
import type { InfiniteData } from '@tanstack/react-query';
import type { FlowName, MethodName, MethodParameters } from '../../main/contract/methods.ts';
import type { ExecutionSummary, Page } from '../../main/contract/model.ts';
import type { DeliverySummary } from '../../main/contract/delivery.ts';

/** The methods that answer lists in pages, and what the lists hold. */
export interface Lists {
  readonly 'deliveries.list': DeliverySummary;
  readonly 'executions.list': ExecutionSummary;
}

/** What the cache holds of a list. */
export type ListData<T> = InfiniteData<Page<T>, string | undefined>;

/** Under which name the pages of a list are kept, apart from single answers of the same method. */
export function listKey(method: MethodName): string {
  return `${method} in pages`;
}

/** The call that asks for the last delivery of a flow alone. */
export function lastDeliveryOf({ namespace, id }: FlowName): MethodParameters<'deliveries.list'> {
  return { namespace, flowId: id, limit: 1 };
}

/** Under which name the last delivery is kept that arrived while the window is open and has its answer. */
export const newestDeliveryKey: readonly [string] = ['newest delivery'];

/** Under which name is kept what came and was not looked at yet. */
export const unseenKey: readonly [string] = ['unseen'];
