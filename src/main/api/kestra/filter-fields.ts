// Which fields each resource of Kestra's API can be filtered by, and which operations each field takes.
// Source: `QueryFilter` of Kestra's core 1.3 and 2.0, as `kestra-api.md` §2 lists it.
import type { Switches } from '../../contract/switches.ts';

/** Kestra's operations. */
export const filterOperations = [
  'EQUALS',
  'NOT_EQUALS',
  'GREATER_THAN',
  'LESS_THAN',
  'GREATER_THAN_OR_EQUAL_TO',
  'LESS_THAN_OR_EQUAL_TO',
  'IN',
  'NOT_IN',
  'STARTS_WITH',
  'ENDS_WITH',
  'CONTAINS',
  'REGEX',
  'PREFIX',
  'NOT_CONTAINS',
  'IS_NULL',
  'IS_NOT_NULL',
] as const;
/** One operation. */
export type FilterOperation = (typeof filterOperations)[number];

/** The operations that the newer version has brought. */
const newOperations: ReadonlySet<FilterOperation> = new Set(['NOT_CONTAINS', 'IS_NULL', 'IS_NOT_NULL']);

/** What is listed. */
export type FilterResource = 'EXECUTION' | 'FLOW' | 'LOG' | 'TRIGGER' | 'KV_METADATA' | 'NAMESPACE';

// What kinds of fields can be asked: whether they are equal, are among several, come before another, and texts.
const equality = ['EQUALS', 'NOT_EQUALS'] as const;
const membership = [...equality, 'IN', 'NOT_IN'] as const;
const comparison = [
  'GREATER_THAN',
  'LESS_THAN',
  'GREATER_THAN_OR_EQUAL_TO',
  'LESS_THAN_OR_EQUAL_TO',
  ...equality,
] as const;
// Ids are compared and searched within; patterns and prefixes are for names that people make.
const ids = [...membership, 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS', 'NOT_CONTAINS', 'IS_NULL', 'IS_NOT_NULL'] as const;
const names = [...ids, 'REGEX', 'PREFIX'] as const;

/** The operations of each field; `level` is told apart by version. */
const operations: ReadonlyMap<string, readonly FilterOperation[]> = new Map<string, readonly FilterOperation[]>([
  ['q', equality],
  ['scope', equality],
  ['childFilter', equality],
  ['namespace', names],
  ['flowId', names],
  ['labels', [...membership, 'CONTAINS', 'NOT_CONTAINS']],
  ['state', membership],
  ['kind', membership],
  ['startDate', comparison],
  ['endDate', comparison],
  ['updated', comparison],
  ['expirationDate', comparison],
  ['timeRange', ['EQUALS']],
  ['triggerExecutionId', ids],
  ['triggerId', ids],
  ['executionId', ids],
  ['workerId', ids],
  ['taskId', ids],
  ['taskRunId', ids],
  ['parentId', ids],
]);

/** The fields of each resource, in the order in which Kestra names them when it refuses another. */
const fieldsOf: Readonly<Record<FilterResource, { readonly always: readonly string[]; readonly newer?: string[] }>> = {
  EXECUTION: {
    always: [
      'q',
      'scope',
      'flowId',
      'startDate',
      'endDate',
      'state',
      'labels',
      'triggerExecutionId',
      'childFilter',
      'namespace',
      'kind',
    ],
    newer: ['parentId', 'taskId'],
  },
  FLOW: { always: ['labels', 'namespace', 'q', 'scope', 'flowId'] },
  LOG: {
    always: ['q', 'scope', 'namespace', 'startDate', 'endDate', 'flowId', 'triggerId', 'level', 'executionId'],
    newer: ['taskId', 'taskRunId', 'kind'],
  },
  TRIGGER: { always: ['q', 'scope', 'namespace', 'workerId', 'flowId', 'triggerId'] },
  KV_METADATA: { always: ['q', 'namespace', 'updated', 'expirationDate'] },
  NAMESPACE: { always: ['q', 'namespace'] },
};

/** The fields of a resource; `timeRange` stands for a date and is taken wherever there are dates. */
export function fieldsOfResource(resource: FilterResource, { hasNewApi }: Switches): readonly string[] {
  const { always, newer = [] } = fieldsOf[resource];
  return hasNewApi ? [...always, ...newer] : always;
}

/** Every field that any resource has. */
export const filterFields: readonly string[] = [...operations.keys(), 'level', 'minLevel'];

/** The operations that a field takes. */
export function operationsOf(field: string, { hasNewApi }: Switches): readonly FilterOperation[] {
  if (field === 'level') {
    return hasNewApi ? ['GREATER_THAN_OR_EQUAL_TO', 'LESS_THAN_OR_EQUAL_TO', 'IN', 'NOT_IN', 'EQUALS'] : ['EQUALS'];
  }
  return (operations.get(field) ?? []).filter((operation) => hasNewApi || !newOperations.has(operation));
}
