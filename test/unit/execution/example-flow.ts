// Flows and tasks for tests, with everything that is not said left empty.
import type { JsonValue } from '../../../src/main/contract/value.ts';
import type { FlowDefinition, TaskDefinition } from '../../../src/main/plugin/definition.ts';

/** A flow `company.team.example` in revision 1. */
export function createFlow(parts: Partial<FlowDefinition> = {}): FlowDefinition {
  return {
    namespace: 'company.team',
    id: 'example',
    revision: 1,
    disabled: false,
    labels: [],
    tasks: [],
    errors: [],
    finally: [],
    afterExecution: [],
    triggers: [],
    outputs: [],
    inputs: [],
    ...parts,
  };
}

/** A task, by default a Return. */
export function createTask(id: string, properties: Readonly<Record<string, JsonValue>> = {}): TaskDefinition {
  const type = properties['type'];
  return {
    id,
    type: typeof type === 'string' ? type : 'io.kestra.plugin.core.debug.Return',
    disabled: properties['disabled'] === true,
    properties: new Map(Object.entries({ id, ...properties })),
  };
}
