// What a flow can be started with by hand: its inputs, and its triggers that nothing fires here.
import type { FlowSource } from '../contract/model.ts';
import { findPlugin } from '../plugin/registry.ts';
import { summarizeInput } from './input-summary.ts';
import type { UnnumberedFlow } from './parse-flow.ts';

/** The parts; empty ones without a flow. */
export function startPartsOf(flow: UnnumberedFlow | undefined): Pick<FlowSource, 'inputs' | 'otherTriggers'> {
  const others = (flow?.triggers ?? []).filter(({ type }) => findPlugin(type)?.plugin.kind !== 'webhook');
  return {
    inputs: (flow?.inputs ?? []).map((declared) => summarizeInput(declared)),
    otherTriggers: others.map(({ id, type, disabled }) => ({ id, type, disabled })),
  };
}
