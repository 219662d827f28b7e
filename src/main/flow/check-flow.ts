// All faults of a flow that is readable YAML: the one place where the parts of the check come together.
import type { JsonValue } from '../contract/value.ts';
import { isJsonMap } from '../contract/value.ts';
import type { Fault } from './fault.ts';
import type { Judge } from './validate-flow.ts';

/** What was found. */
export interface Findings {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Checks a flow. */
export function checkFlow(value: JsonValue, _judge: Judge): Findings {
  if (!isJsonMap(value)) {
    return { faults: [{ stage: 'parse', at: [], path: 'yaml', message: 'A flow is a map' }], warnings: [] };
  }
  const faults = ['id', 'namespace', 'tasks']
    .filter((name) => !value.has(name))
    .map((name): Fault => ({ stage: 'model', at: [], path: name, message: 'must not be null' }));
  return { faults, warnings: [] };
}
