// One delivery: what arrived, what the flow made of it, what the caller got, and behind each its details.
import type { ReactNode } from 'react';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { Load } from '../../component/load.tsx';
import { ProvenanceChip } from '../../component/provenance.tsx';
import { TabPane } from '../../component/tab-pane.tsx';
import { useKeys } from '../../component/use-keys.ts';
import { useCall } from '../../core/use-core.ts';
import { headerOf } from '../../delivery/header-of.ts';
import { maskKey } from '../../delivery/mask-key.ts';
import { formatRetry } from '../../delivery/same-key.ts';
import { Link } from '../../router/router.tsx';
import { DeliveryActions, type DeliveryActionsProps } from './delivery-actions.tsx';
import { DeliveryBodyTab } from './delivery-body.tsx';
import { CompareTab, type CompareTabProps } from './delivery-compare.tsx';
import { DeliveryCells } from './delivery-cells.tsx';
import classes from './delivery-detail.module.css';
import { DiagnosisTab } from './delivery-diagnosis.tsx';
import { HeadersTab } from './delivery-headers.tsx';
import { RawTab } from './delivery-raw.tsx';
import { ResponseTab } from './delivery-response.tsx';
import { TriggerTab } from './delivery-trigger.tsx';

/** What it takes. */
export interface DeliveryDetailProps {
  readonly id: string;
  /** As the address has it; what is empty or unknown means the diagnosis. */
  readonly tab: string;
  /** Hears the tab that is to be shown, as the address is to have it: empty for the diagnosis. */
  readonly onTab: (tab: string) => void;
  /** The delivery that was marked to be compared with; undefined where none is. */
  readonly markedId: string | undefined;
  /** Hears the id of a delivery that came of sending this one again. */
  readonly onReplayed: (id: string) => void;
}

/** Loads and draws a delivery. */
export function DeliveryDetail({ id, tab, onTab, markedId, onReplayed }: DeliveryDetailProps) {
  const delivery = useCall('deliveries.get', { id });
  // The feed finds the tabs by this id when Enter is pressed on a row.
  return (
    <section id="detail" className={classes.detail} aria-label="Delivery">
      <Load of={delivery}>
        {(value) => (
          <>
            <Head delivery={value} onReplayed={onReplayed} />
            <DeliveryCells delivery={value} />
            <DetailTabs delivery={value} tab={tab} onTab={onTab} markedId={markedId} />
          </>
        )}
      </Load>
    </section>
  );
}

/** The beginning of an id tells it from its neighbours. */
const shownIdLength = 8;

/** Which delivery it is. The key in the address is masked on screen; copying gives it whole. */
function Head({ delivery, onReplayed }: DeliveryActionsProps) {
  const { id, event, provenance, replayOf, method, target, request, retry } = delivery;
  // The host that the caller named: behind a tunnel that is not this machine's.
  const host = headerOf(request.headers, 'host') ?? '';
  return (
    <div className={classes.head}>
      <div className={classes.name}>
        <h2>{event ?? method}</h2>
        <ProvenanceChip provenance={provenance}>
          {replayOf === undefined ? null : (
            <>
              {' of '}
              <Link to={{ screen: 'deliveries', id: replayOf }}>{replayOf.slice(0, shownIdLength)}</Link>
            </>
          )}
        </ProvenanceChip>
        {retry === undefined ? null : (
          <span className="meta text-2">
            {formatRetry(retry)}
            {retry.of === undefined ? null : (
              <>
                {', of '}
                <Link to={{ screen: 'deliveries', id: retry.of }}>{retry.of.slice(0, shownIdLength)}</Link>
              </>
            )}
          </span>
        )}
        <DeliveryActions delivery={delivery} onReplayed={onReplayed} />
      </div>
      <div className={`${classes.line} mono`}>
        <span className="strong">{method}</span>
        <Target target={maskKey(target)} />
        <CopyButton text={`http://${host}${target}`} label="Copy address with its key" />
        <span className={classes.id}>
          <code className="text-3">{id}</code>
          <CopyButton text={id} label="Copy delivery id" />
        </span>
      </div>
    </div>
  );
}

/** The beginning that every address of a webhook has gives way where there is little room. */
function Target({ target }: { readonly target: string }) {
  // Where the address has a tenant it belongs to what gives way. The title has the whole all the same.
  const prefix = /^\/api\/v1\/(?:[^/]+\/)?executions\/webhook(?=\/)/.exec(target)?.[0] ?? '';
  return (
    <span className="text-2 break" title={target}>
      {prefix === '' ? null : <span className={classes.prefix}>{prefix}</span>}
      {target.slice(prefix.length)}
    </span>
  );
}

const tabs = [
  { id: 'diagnosis', name: 'Diagnosis' },
  { id: 'trigger', name: 'Trigger JSON' },
  { id: 'body', name: 'Body' },
  { id: 'headers', name: 'Headers' },
  { id: 'raw', name: 'Raw' },
  { id: 'response', name: 'Response' },
  { id: 'compare', name: 'Compare' },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** Diagnosis comes first and stands in no address: it answers why, which is mostly what was asked. */
function DetailTabs({
  delivery,
  tab,
  onTab,
  markedId,
}: Pick<DeliveryDetailProps, 'tab' | 'onTab' | 'markedId'> & { readonly delivery: Delivery }) {
  const shown = tabs.find(({ id }) => id === tab)?.id ?? 'diagnosis';
  useKeys({ x: () => onTab('compare') });
  return (
    <TabPane
      tabs={tabs}
      shown={shown}
      onShow={(next) => onTab(next === 'diagnosis' ? '' : next)}
      counts={{ headers: String(delivery.request.headers.length) }}
    >
      {contentOf(shown, { delivery, markedId })}
    </TabPane>
  );
}

/** Only the shown tab is made, so that bodies and comparisons are read when somebody looks at them. */
function contentOf(tab: TabId, { delivery, markedId }: CompareTabProps): ReactNode {
  switch (tab) {
    case 'trigger':
      return <TriggerTab delivery={delivery} />;
    case 'body':
      return <DeliveryBodyTab delivery={delivery} />;
    case 'headers':
      return <HeadersTab headers={delivery.request.headers} />;
    case 'raw':
      return <RawTab delivery={delivery} />;
    case 'response':
      return <ResponseTab delivery={delivery} />;
    case 'compare':
      return <CompareTab delivery={delivery} markedId={markedId} />;
    default:
      return <DiagnosisTab delivery={delivery} />;
  }
}
