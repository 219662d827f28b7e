// Outputs of a task in the order in which one version shows them to expressions: each map in a map was copied into a
// HashMap of just its size; maps inside lists keep their order.
// Source: `MapUtils.deepMerge` of Kestra, seen on 1.3.19 (`outputvalues`, `http-download` in the recorded runs).
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';

/** The outputs, with every map that is a map's member in the order of a HashMap. */
export function hashOutputs(outputs: JsonMap): JsonMap {
  // Nearly all tasks give one value or none, which has no order.
  if (outputs.size < 2 && ![...outputs.values()].some(isJsonMap)) return outputs;
  const keys = toHashOrder([...outputs.keys()], hashText, outputs.size);
  return new Map(keys.map((key) => [key, hashMember(outputs.get(key) ?? null)]));
}

function hashMember(value: JsonValue): JsonValue {
  return isJsonMap(value) ? hashOutputs(value) : value;
}
