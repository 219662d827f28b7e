// Whether the dependencies of a Dag make sense: every task that is waited for is there, and none waits for
// itself in the end.
// Source: `dag-*` in the recorded verdicts.
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import { printScalar } from './print-scalar.ts';

/** What Kestra says against a Dag, or nothing; `isSilent` where it breaks off with an exception instead. */
export function checkDag(dag: JsonMap): { readonly message: string; readonly isSilent?: boolean } | undefined {
  const tasks = dag.get('tasks');
  const items = Array.isArray(tasks) ? tasks.filter(isJsonMap) : [];
  if (items.length === 0) return { message: 'invalid Dag task' };
  if (!items.every((item) => isJsonMap(item.get('task')))) {
    return { message: 'Dag item must have a task', isSilent: true };
  }
  const waitsFor = new Map(items.map((item) => [idOf(item), dependenciesOf(item)] as const));
  const absent = [...waitsFor.values()].flat().filter((id) => !waitsFor.has(id));
  if (absent.length > 0) return { message: `Not existing task id in dependency: ${absent.join(', ')}` };
  const cyclic = [...waitsFor.keys()].filter((id) => reaches(id, waitsFor));
  return cyclic.length === 0 ? undefined : { message: `Cyclic dependency detected: ${cyclic.join(', ')}` };
}

/** Whether a task waits for itself, over however many others. */
function reaches(id: string, waitsFor: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const open = [...(waitsFor.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(waitsFor.get(next) ?? []));
  }
  return false;
}

function idOf(item: JsonMap): string {
  const task = item.get('task') ?? null;
  return (isJsonMap(task) ? printScalar(task.get('id') ?? null) : undefined) ?? '';
}

function dependenciesOf(item: JsonMap): readonly string[] {
  const list: JsonValue = item.get('dependsOn') ?? null;
  return Array.isArray(list) ? list.map((id) => printScalar(id) ?? '') : [];
}
