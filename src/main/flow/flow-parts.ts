// The parts of a flow that the checks of the whole look at: tasks at any depth, triggers, inputs, outputs.
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import { printScalar } from './print-scalar.ts';
import type { FieldPath } from './read-yaml.ts';

/** A task, trigger, input or output. */
export interface Part {
  readonly id: string | undefined;
  readonly at: FieldPath;
  readonly properties: JsonMap;
}

/** The parts of a flow. */
export interface FlowParts {
  readonly root: JsonMap;
  /** Every task that runs, those inside of others after the one that holds them. */
  readonly tasks: readonly Part[];
  readonly triggers: readonly Part[];
  readonly inputs: readonly Part[];
  readonly outputs: readonly Part[];
}

/** Takes a flow apart; `taskPaths` is where tasks stand, as the check of objects found them. */
export function toFlowParts(root: JsonMap, taskPaths: readonly FieldPath[]): FlowParts {
  return {
    root,
    // Tasks of the deprecated listeners are not counted among the flow's.
    tasks: partsAt(
      root,
      taskPaths.filter(([first]) => first !== 'listeners'),
    ),
    triggers: partsOf(root, 'triggers'),
    inputs: partsOf(root, 'inputs'),
    outputs: partsOf(root, 'outputs'),
  };
}

/** The parts that stand at these places. */
export function partsAt(root: JsonMap, paths: readonly FieldPath[]): readonly Part[] {
  return paths.flatMap((at) => toPart(valueAt(root, at), at));
}

function partsOf(root: JsonMap, name: string): readonly Part[] {
  const list = root.get(name);
  return Array.isArray(list) ? list.flatMap((item, index) => toPart(item, [name, index])) : [];
}

/** What is no map has been told by the check of objects, and is passed over here. */
function toPart(value: JsonValue | undefined, at: FieldPath): readonly Part[] {
  if (!isJsonMap(value)) return [];
  return [{ id: printScalar(value.get('id') ?? null), at, properties: value }];
}

function valueAt(root: JsonMap, path: FieldPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((value, part) => {
    if (isJsonMap(value)) return value.get(String(part));
    return Array.isArray(value) ? value[Number(part)] : undefined;
  }, root);
}
