// What the command palette offers: every screen, flow, execution and delivery that the window knows, and the deeds
// that need no place. Data in, data out; what a deed does is the palette's.
import type { ExecutionSummary, FlowSummary } from '../../main/contract/model.ts';
import type { DeliverySummary } from '../../main/contract/delivery.ts';
import type { Place } from '../router/address.ts';
import { type Deed, deeds, screens } from './keys.ts';
import type { ScreenDeed } from './screen-deeds.ts';

/** The groups, in the order in which they are shown. */
export const groups = ['Screens', 'This screen', 'Actions', 'Flows', 'Executions', 'Deliveries'] as const;

/** One line of the palette. */
export interface Command {
  /** Unique among all. */
  readonly id: string;
  readonly group: (typeof groups)[number];
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  /** The keys that do the same, as they are pressed. */
  readonly keys?: string;
  /** Where it goes, or what it does. */
  readonly does:
    | { readonly type: 'go'; readonly to: Place; readonly query?: Readonly<Record<string, string>> }
    | { readonly type: 'deed'; readonly deed: Deed }
    | { readonly type: 'screen'; readonly deed: ScreenDeed };
}

/** What there is to go to; lists are those that were read so far, newest first. */
export interface CommandSources {
  /** What the screen that is shown can do. */
  readonly screenDeeds: readonly ScreenDeed[];
  readonly flows: readonly FlowSummary[];
  readonly executions: readonly ExecutionSummary[];
  readonly deliveries: readonly DeliverySummary[];
}

/** Everything that can be gone to or done. A file without a readable id is no place to go to. */
export function listCommands({ screenDeeds, flows, executions, deliveries }: CommandSources): readonly Command[] {
  return [
    ...screens.map(({ name, to, keys }): Command => {
      return { id: `screen ${name}`, group: 'Screens', name, ...(keys === '' ? {} : { keys }), does: goTo(to) };
    }),
    ...screenDeeds.map((deed): Command => {
      const { name, keys } = deed;
      const does = { type: 'screen', deed } as const;
      return { id: `screen deed ${name}`, group: 'This screen', name, ...(keys === undefined ? {} : { keys }), does };
    }),
    newFlow,
    // The palette itself is open already.
    ...deeds
      .filter(({ deed }) => deed !== 'palette')
      .map(({ deed, name, keys }): Command => {
        return {
          id: `deed ${deed}`,
          group: 'Actions',
          name,
          ...(keys === '' ? {} : { keys }),
          does: { type: 'deed', deed },
        };
      }),
    ...flows.flatMap(flowCommands),
    ...executions.map(({ id, state, namespace, flowId }): Command => {
      const to: Place = { screen: 'execution', id };
      return {
        id: `execution ${id}`,
        group: 'Executions',
        name: id,
        detail: `${state} ${namespace} / ${flowId}`,
        does: goTo(to),
      };
    }),
    ...deliveries.map(deliveryCommand),
  ];
}

/** The dialog has an address, as it belongs to a screen. */
const newFlow: Command = {
  id: 'new flow',
  group: 'Actions',
  name: 'New flow',
  does: { type: 'go', to: { screen: 'flows' }, query: { new: 'yes' } },
};

function flowCommands({ namespace, id, webhooks }: FlowSummary): readonly Command[] {
  if (namespace === undefined || id === undefined) return [];
  const flow: Command = {
    id: `flow ${namespace} ${id}`,
    group: 'Flows',
    name: id,
    detail: namespace,
    does: goTo({ screen: 'flow', namespace, id }),
  };
  if (webhooks.length === 0) return [flow];
  const send = goTo({ screen: 'send', namespace, id });
  return [
    flow,
    {
      id: `send ${namespace} ${id}`,
      group: 'Actions',
      name: `Send test request to ${id}`,
      detail: namespace,
      does: send,
    },
  ];
}

function deliveryCommand({ id, method, event, flowId, status }: DeliverySummary): Command {
  const name = [method, event ?? flowId].filter((part) => part !== undefined).join(' ');
  const detail = [status, flowId, id].filter((part) => part !== undefined).join(' ');
  return { id: `delivery ${id}`, group: 'Deliveries', name, detail, does: goTo({ screen: 'deliveries', id }) };
}

function goTo(to: Place): Command['does'] {
  return { type: 'go', to };
}
