// Flows for the tests of this folder, from their YAML.
import type { FlowParts } from '../../../src/main/flow/flow-parts.ts';
import { toFlowParts } from '../../../src/main/flow/flow-parts.ts';
import { readYaml } from '../../../src/main/flow/read-yaml.ts';
import { isJsonMap, type JsonMap } from '../../../src/main/contract/value.ts';

/** The map of a YAML text. */
export function mapOf(yaml: string): JsonMap {
  const { value } = readYaml(yaml);
  if (!isJsonMap(value)) throw new Error('The text holds no map');
  return value;
}

/** The parts of a flow whose tasks are all at the top. */
export function partsOf(yaml: string): FlowParts {
  const root = mapOf(yaml);
  const tasks = root.get('tasks');
  return toFlowParts(root, Array.isArray(tasks) ? tasks.map((_, index) => ['tasks', index]) : []);
}
