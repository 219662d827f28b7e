// What a flow can be started with by hand: its inputs, and its triggers that nothing fires here.
import type { InputSummary } from '../contract/flow-parts.ts';
import type { FlowSource } from '../contract/model.ts';
import { printJson } from '../contract/print-json.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import { findPlugin } from '../plugin/registry.ts';
import type { UnnumberedFlow } from './parse-flow.ts';

/** The parts; empty ones without a flow. */
export function startPartsOf(flow: UnnumberedFlow | undefined): Pick<FlowSource, 'inputs' | 'otherTriggers'> {
  const others = (flow?.triggers ?? []).filter(({ type }) => findPlugin(type)?.plugin.kind !== 'webhook');
  return {
    inputs: (flow?.inputs ?? []).map(toInput),
    otherTriggers: others.map(({ id, type, disabled }) => ({ id, type, disabled })),
  };
}

function toInput(declared: JsonMap): InputSummary {
  const defaults = declared.get('defaults') ?? null;
  const description = textOf(declared.get('description'));
  return {
    id: textOf(declared.get('id')) ?? textOf(declared.get('name')) ?? '',
    type: textOf(declared.get('type')) ?? 'STRING',
    isRequired: declared.get('required') !== false,
    ...(defaults === null ? {} : { defaults: textOf(defaults) ?? printJson(defaults) }),
    ...(description === undefined ? {} : { description }),
  };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
