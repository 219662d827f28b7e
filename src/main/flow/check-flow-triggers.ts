// What is against the triggers that wait for other flows: preconditions of one name, and a flow that waits for itself.
// Circles over other flows are not looked for: a flow is judged alone.
// Source: `flowtrigger-dup-preconditions` and `flowtrigger-self` in the recorded verdicts.
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, type JsonValue } from '../contract/value.ts';
import { flowTrigger } from '../plugin/core/trigger/flow.ts';
import { findPlugin } from '../plugin/registry.ts';
import type { Fault } from './fault.ts';
import type { FlowParts, Part } from './flow-parts.ts';
import { printScalar } from './print-scalar.ts';
import type { Sentence } from './sentence.ts';

/** Checks the ids of preconditions, which name what Kestra has seen so far. */
export function checkPreconditions({ triggers }: FlowParts): readonly Sentence[] {
  const seen = new Set<string>();
  const doubled = new Map<string, Part>();
  for (const trigger of triggers.filter(isFlowTrigger)) {
    const preconditions = trigger.properties.get('preconditions');
    const id = isJsonMap(preconditions) ? printScalar(preconditions.get('id') ?? null) : undefined;
    if (id === undefined) continue;
    if (seen.has(id)) doubled.set(id, trigger);
    seen.add(id);
  }
  const [first] = doubled.values();
  if (first === undefined) return [];
  const text = `Duplicate preconditions with id [${[...doubled.keys()].join(', ')}]`;
  return [{ text, at: [...first.at, 'preconditions', 'id'] }];
}

/** Checks that the flow does not start itself. Kestra refuses to save it, with no violation. */
export function checkCycle({ root, triggers }: FlowParts, switches: Switches): readonly Fault[] {
  if (switches.hasLegacyTypes) return [];
  const own = nameOf(root.get('namespace'), root.get('id'));
  return triggers.filter(isFlowTrigger).flatMap(({ properties, at }) => {
    const dependencies = properties.get('dependsOn');
    const index = (Array.isArray(dependencies) ? dependencies : []).findIndex(
      (each) => isJsonMap(each) && nameOf(each.get('namespace'), each.get('flowId')) === own,
    );
    if (index < 0) return [];
    const message = `Cyclic flow dependency detected: ${own} → ${own}. Saving this flow would create an execution loop.`;
    return [{ stage: 'model' as const, at: [...at, 'dependsOn', index], path: 'flow', message, isSilent: true }];
  });
}

function nameOf(...[namespace, id]: readonly (JsonValue | undefined)[]): string {
  return `${printScalar(namespace ?? null)}.${printScalar(id ?? null)}`;
}

function isFlowTrigger({ properties }: Part): boolean {
  const type = printScalar(properties.get('type') ?? null) ?? '';
  return findPlugin(type)?.plugin.type === flowTrigger.type;
}
