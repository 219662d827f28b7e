// What a request can begin with: one of a provider, or one that has come. Each replaces what is in the form.
import { Select } from '@mantine/core';
import { optionsShownMax } from '../../component/options-shown.ts';
import type { KeyboardEvent } from 'react';
import type { DeliverySummary } from '../../../main/contract/delivery.ts';
import { useList } from '../../core/use-core.ts';
import { formatTimeOfDay } from '../../format/time.ts';
import { useGo } from '../../router/router.tsx';
import type { Draft } from '../../send/draft.ts';
import { createFreshValues, draftOfEvent, providerEvents, titleOf } from '../../send/provider/provider-draft.ts';
import type { SendTarget } from '../../send/send-targets.ts';
import classes from './send.module.css';

/** What it takes. */
export interface SendStartProps {
  readonly target: SendTarget;
  /** The delivery that the draft is made of; absent where it is made of none. */
  readonly fromId: string | undefined;
  /** Hears what changes of the draft. */
  readonly onChange: (change: Partial<Draft>) => void;
  /** Sends the request from within a list, which else would open at Ctrl+Enter as at Enter. */
  readonly onSubmit: () => void;
}

/** Draws the two lists. */
export function SendStart({ target, fromId, onChange, onSubmit }: SendStartProps) {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the lists within are what has the focus
    <div className={classes.start} onKeyDownCapture={press}>
      <Select
        className={classes.startList}
        label="From a provider"
        placeholder="Choose an event"
        title="Headers and body as the provider sends them, with new ids, and without a signature"
        data={eventGroups}
        {...listParts}
        // It stays open for the same event again, which then has other ids.
        value={null}
        onChange={(title) => {
          const event = providerEvents.find((one) => titleOf(one) === title);
          if (event !== undefined) onChange(draftOfEvent(event, createFreshValues()));
        }}
      />
      <DeliverySelect target={target} fromId={fromId} />
    </div>
  );
}

/**
 * The open list belongs to the form, and scrolls by itself: Mantine's own scroll area, at the end of the page, is in no
 * landmark and not reached by keys.
 */
const listParts = {
  comboboxProps: { withinPortal: false },
  withScrollArea: false,
  classNames: { options: classes.options },
};

/** The events of each provider below its name. */
const eventGroups = [...new Set(providerEvents.map(({ provider }) => provider))].map((provider) => ({
  group: provider,
  items: providerEvents
    .filter((event) => event.provider === provider)
    .map((event) => ({ value: titleOf(event), label: titleOf(event) })),
}));

/** The deliveries of the newest page. The choice stands in the address, as "Edit and replay" puts it there. */
function DeliverySelect({ target, fromId }: Pick<SendStartProps, 'target' | 'fromId'>) {
  const list = useList('deliveries.list', {});
  const go = useGo();
  const { namespace, flowId, webhook } = target;
  const rows = list.status === 'ready' ? list.value.rows : [];
  const isKnown = fromId === undefined || rows.some(({ id }) => id === fromId);
  const data = rows.map((row) => ({ value: row.id, label: labelOf(row) }));
  return (
    <Select
      className={classes.startList}
      label="From a delivery"
      placeholder={
        list.status === 'loading' ? 'Loading' : rows.length === 0 ? 'None has come yet' : 'Choose a delivery'
      }
      disabled={rows.length === 0 && fromId === undefined}
      error={list.status === 'failed' ? list.error.message : undefined}
      // One that is older than the list stands in it all the same, by its id.
      data={isKnown ? data : [{ value: fromId, label: fromId }, ...data]}
      value={fromId ?? null}
      {...listParts}
      searchable
      clearable
      limit={optionsShownMax}
      nothingFoundMessage="No delivery fits"
      onChange={(id) =>
        go(
          { screen: 'send', namespace, id: flowId },
          { query: { trigger: webhook.triggerId, ...(id === null ? {} : { from: id }) } },
        )
      }
    />
  );
}

/** What tells one from the other: when, what and to which flow. */
function labelOf({ receivedAt, event, method, sender, flowId, status }: DeliverySummary): string {
  const what = [event ?? method, sender, flowId].filter((part) => part !== undefined).join(' · ');
  return `${formatTimeOfDay(receivedAt)} ${what}${status === undefined ? '' : ` · ${status}`}`;
}
