// Flows in Kestra's own JSON: what the YAML says, with revision, tenant and labels as a list.
// Source: `kestra-api.md` §6.
import { printJson, printJsonString } from '../../contract/print-json.ts';
import type { Switches } from '../../contract/switches.ts';
import type { JsonText } from '../../contract/value.ts';
import type { Judge } from '../../flow/check-flow.ts';
import { parseFlow } from '../../flow/parse-flow.ts';
import { readYaml } from '../../flow/read-yaml.ts';
import { rootOf } from '../../flow/validate-flow.ts';

/** One revision of a flow, as it is kept. */
export interface KeptFlow {
  readonly namespace: string;
  readonly id: string;
  readonly revision: number;
  readonly source: string;
}

/** What printing depends on. */
export interface FlowPrinting {
  readonly judge: Judge;
  readonly switches: Switches;
  readonly tenant: string;
  /** Whether the YAML goes along, as the last member. */
  readonly withSource: boolean;
}

/** What follows the labels, in this order, where the flow has it. */
const others = [
  'inputs',
  'outputs',
  'variables',
  'tasks',
  'triggers',
  'errors',
  'finally',
  'afterExecution',
  'concurrency',
  'retry',
  'sla',
  'checks',
] as const;

/** Prints a flow. */
export function printFlow(flow: KeptFlow, { judge, switches, tenant, withSource }: FlowPrinting): JsonText {
  const root = rootOf(readYaml(flow.source), judge);
  const { disabled, isDraft, flow: parsed } = parseFlow({ source: flow.source, ...judge });
  const labels = (parsed?.labels ?? []).map(
    ({ key, value }) => `{"key":${printJsonString(key)},"value":${printJsonString(value)}}`,
  );
  // `tasks` and what else the flow holds go out as they stand in the YAML, unknown properties included.
  const description = root.get('description');
  const members = [
    `"id":${printJsonString(flow.id)}`,
    `"namespace":${printJsonString(flow.namespace)}`,
    `"revision":${flow.revision}`,
    ...(typeof description === 'string' ? [`"description":${printJsonString(description)}`] : []),
    `"disabled":${disabled}`,
    '"deleted":false',
    ...(switches.hasNewApi ? [`"draft":${isDraft}`] : []),
    `"tenantId":${printJsonString(tenant)}`,
    `"labels":[${labels.join()}]`,
    ...others.flatMap((name) => {
      const value = root.get(name) ?? null;
      return value === null ? [] : [`"${name}":${printJson(value)}`];
    }),
    ...(withSource ? [`"source":${printJsonString(flow.source)}`] : []),
  ];
  return `{${members.join()}}`;
}
