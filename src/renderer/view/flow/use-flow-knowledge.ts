// What completion knows while a flow is written: the language of the version that runs flows, the secrets that the
// namespace sees, and a real payload. What is not read yet is not offered; nothing waits for it.
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import { useCall } from '../../core/use-core.ts';
import type { FlowKnowledge } from '../../flow/complete-flow.ts';
import type { Payload } from './use-payload.ts';

/** What it is gathered from. */
export interface KnowledgeSources {
  readonly flow: FlowSource;
  readonly name: FlowName;
  readonly payload: Payload;
}

/** Gathers it. */
export function useFlowKnowledge({ flow, name, payload }: KnowledgeSources): FlowKnowledge {
  const language = useCall('flows.schema', {});
  const secrets = useCall('secrets.list', { namespace: name.namespace });
  const { trigger, outputs } = payload;
  return {
    inputs: flow.inputs.map(({ id }) => id),
    outputs,
    ...(trigger === undefined ? {} : { trigger }),
    ...(secrets.status === 'ready' ? { secrets: secrets.value.map(({ key }) => key) } : {}),
    ...(language.status === 'ready' ? { language: language.value } : {}),
  };
}
