// Ids that must be unique in a flow, and ids that a flow must not have.
// Source: kestra-flow.md §1.3, `*-dup*` and `id-reserved-*` in the recorded verdicts.
import type { Switches } from '../contract/switches.ts';
import type { FlowParts, Part } from './flow-parts.ts';
import { printScalar } from './print-scalar.ts';
import type { Sentence } from './sentence.ts';

// In the order of Kestra's sentence. They are the last parts of addresses of its API.
const reservedIds = [
  'pause',
  'resume',
  'force-run',
  'change-status',
  'kill',
  'executions',
  'search',
  'source',
  'disable',
  'enable',
];

/**
 * Checks the ids of a flow and of its parts. Tasks of all blocks and depths share one set of names
 * (`task-dup-errors`), while a trigger may be called like a task (`task-trigger-same-id`).
 */
export function checkIds(parts: FlowParts, switches: Switches): readonly Sentence[] {
  return [
    ...reservedId(parts, switches),
    ...duplicates(parts.tasks, 'task id with name'),
    ...duplicates(parts.triggers, 'trigger id with name'),
    ...duplicates(parts.inputs, 'input with name'),
    ...duplicates(parts.outputs, 'output with name'),
  ];
}

function reservedId({ root }: FlowParts, switches: Switches): readonly Sentence[] {
  const id = printScalar(root.get('id') ?? null);
  if (!switches.refusesReservedIds || id === undefined || !reservedIds.includes(id)) return [];
  const text = `Flow id is a reserved keyword: ${id}. List of reserved keywords: ${reservedIds.join(', ')}`;
  return [{ text, at: ['id'] }];
}

/** Every doubled name is told once, however often it stands there. */
function duplicates(parts: readonly Part[], what: string): readonly Sentence[] {
  const seen = new Set<string>();
  const doubled = new Map<string, Part>();
  for (const part of parts) {
    if (part.id === undefined) continue;
    if (seen.has(part.id) && !doubled.has(part.id)) doubled.set(part.id, part);
    seen.add(part.id);
  }
  const [first] = doubled.values();
  return first === undefined
    ? []
    : [{ text: `Duplicate ${what} [${[...doubled.keys()].join(', ')}]`, at: [...first.at, 'id'] }];
}
