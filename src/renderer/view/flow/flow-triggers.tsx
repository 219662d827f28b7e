// The webhook triggers of a flow: each with its formed address in the forms that Kestra's documentation prints,
// to copy alone or as a curl command. Keys stay masked until they are asked for; values of secrets never come.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSource, WebhookSummary } from '../../../main/contract/model.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { CopyButton } from '../../component/copy-button.tsx';
import { DataTable } from '../../component/data-table.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { FactList } from '../../component/fact-list.tsx';
import { Icon } from '../../component/icon.tsx';
import { useCall } from '../../core/use-core.ts';
import { keyToCopy, secretOf } from '../../delivery/key-to-copy.ts';
import { maskKey } from '../../delivery/mask-key.ts';
import { type WebhookForm, webhookForms } from '../../delivery/webhook-forms.ts';
import { type CurlRequest, formatCurl } from '../../format/curl.ts';
import { Link } from '../../router/router.tsx';
import { CallerPart } from './flow-caller.tsx';
import { ConditionsPart, type FlowConditions, useFlowConditions } from './flow-conditions.tsx';
import { FaultPart } from './flow-fault.tsx';
import classes from './flow-triggers.module.css';

/** What it takes. */
export interface FlowTriggersProps {
  readonly flow: FlowSource;
  readonly name: FlowName;
}

/** The tab. */
export function FlowTriggers({ flow, name }: FlowTriggersProps) {
  const conditions = useFlowConditions(flow, name);
  const others = <OtherTriggers triggers={flow.otherTriggers} />;
  // Who uses other triggers is not told how to add a webhook.
  if (flow.webhooks.length === 0 && flow.otherTriggers.length > 0) return others;
  if (flow.webhooks.length === 0) {
    return (
      <EmptyState title="This flow has no webhook trigger">
        Add one of type <span className="mono">io.kestra.plugin.core.trigger.Webhook</span> with a{' '}
        <span className="mono">key</span>, and its URL appears here.
      </EmptyState>
    );
  }
  return (
    <>
      {flow.webhooks.map((webhook) => (
        <Webhook key={webhook.triggerId} webhook={webhook} name={name} conditions={conditions} />
      ))}
      <FaultPart name={name} />
      {others}
    </>
  );
}

/** What only a Kestra server fires; here somebody has to. */
function OtherTriggers({ triggers }: { readonly triggers: FlowSource['otherTriggers'] }) {
  return triggers.map(({ id, type, disabled }) => (
    <section key={id} className={classes.webhook}>
      <div className={classes.head}>
        <h2>{id}</h2>
        <span className="mono text-2 break">{type}</span>
        {disabled ? <span className="text-2">disabled</span> : null}
      </div>
      <p className={`${classes.note} text-2`}>
        Hookbench does not fire triggers of this type. “Run now” starts the flow in its place, with variables of your
        own.
      </p>
    </section>
  ));
}

/** One webhook: its three addresses, which of them a Kestra server takes, and commands to paste. */
function Webhook({
  webhook,
  name,
  conditions,
}: {
  readonly webhook: WebhookSummary;
  readonly name: FlowName;
  readonly conditions: FlowConditions;
}) {
  const info = useCall('server.info', {});
  // Kept nowhere: whoever opens the tab again finds the key masked.
  const [isRevealed, setIsRevealed] = useState(false);
  const ingress = info.status === 'ready' ? info.value.ingress : '';
  const forms = webhookForms({
    namespace: name.namespace,
    flowId: name.id,
    key: keyToCopy(webhook),
    ...(info.status === 'ready' ? { tenant: info.value.tenant } : {}),
  });
  // Only what is shown is masked; copies are whole.
  const shownPath = ({ path }: WebhookForm): string => (isRevealed ? path : maskKey(path));
  const url = ingress + forms[0].path;
  return (
    <section className={classes.webhook}>
      <div className={classes.head}>
        <h2>{webhook.triggerId}</h2>
        <span className="mono text-2">io.kestra.plugin.core.trigger.Webhook</span>
        {webhook.disabled ? <span className="text-2">disabled</span> : null}
        {webhook.isKeyExpression ? null : (
          <Button
            variant="subtle"
            className={classes.reveal ?? ''}
            leftSection={<Icon name={isRevealed ? 'eyeOff' : 'eye'} />}
            aria-pressed={isRevealed}
            onClick={() => setIsRevealed(!isRevealed)}
          >
            {isRevealed ? 'Hide key' : 'Reveal key'}
          </Button>
        )}
      </div>
      <Addresses forms={forms} ingress={ingress} shownPath={shownPath} triggerId={webhook.triggerId} />
      <div className={classes.part}>
        <FactList facts={[['Key', <KeyOrigin key="key" webhook={webhook} namespace={name.namespace} />]]} />
      </div>
      <ConditionsPart of={conditions} triggerId={webhook.triggerId} />
      <CallerPart name={name} triggerId={webhook.triggerId} />
      <Commands url={url} isRevealed={isRevealed} />
    </section>
  );
}

interface AddressesProps {
  readonly forms: readonly WebhookForm[];
  readonly ingress: string;
  /** The path as it may be seen: with its key masked, unless that was asked for. */
  readonly shownPath: (form: WebhookForm) => string;
  readonly triggerId: string;
}

/** The forms of the address, each to be copied whole. */
function Addresses({ forms, ingress, shownPath, triggerId }: AddressesProps) {
  return (
    <>
      <DataTable
        label={`Addresses of ${triggerId}`}
        columns={[
          { name: 'URL form', width: '140px' },
          { name: 'Address', width: 'auto' },
          { name: 'Your server', width: '250px' },
          { name: 'Copy', width: '48px', isNameHidden: true },
        ]}
      >
        {forms.map((form) => (
          <tr key={form.id}>
            <td className="strong">{form.name}</td>
            <td className="mono break">{shownPath(form)}</td>
            <td>
              <Accepted isAccepted={form.isAccepted} />
            </td>
            <td>
              <CopyButton text={ingress + form.path} label={`Copy URL, ${form.name.toLowerCase()}`} />
            </td>
          </tr>
        ))}
      </DataTable>
      <p className={`${classes.note} meta text-2`}>
        All three answer here, because the Kestra documentation prints them. Open-source Kestra accepts only the first.
        GET, POST and PUT are allowed.
      </p>
    </>
  );
}

/** What is shown as commands to paste. */
const commands: readonly (Omit<CurlRequest, 'url'> & { readonly name: string })[] = [
  { name: 'GET with curl', method: 'GET', headers: [], body: '' },
  {
    name: 'POST JSON with curl',
    method: 'POST',
    headers: [['Content-Type', 'application/json']],
    body: '{"hello": "world"}',
  },
];

/** The ways in which services call a webhook, for a terminal. */
function Commands({ url, isRevealed }: { readonly url: string; readonly isRevealed: boolean }) {
  return commands.map(({ name, ...request }) => {
    const curl = formatCurl({ ...request, url });
    return (
      <div key={name} className={classes.part}>
        <h3>{name}</h3>
        <CodeBlock text={isRevealed ? curl : maskKey(curl)} copied={curl} label={`command, ${name}`} />
      </div>
    );
  });
}

/** Our ingress takes all forms, because the documentation prints them; what a server refuses is marked. */
function Accepted({ isAccepted }: { readonly isAccepted: boolean }) {
  return (
    <span className={`${classes.accepted} ${isAccepted ? '' : 'warn'}`}>
      <Icon name={isAccepted ? 'check' : 'warning'} size={14} className={isAccepted ? 'ok' : undefined} />
      {isAccepted ? 'accepts this address' : 'will not accept this address'}
    </span>
  );
}

/** Where the key comes from. Of one that stands in the flow only the length is told: this may be on a shared screen. */
function KeyOrigin({ webhook, namespace }: { readonly webhook: WebhookSummary; readonly namespace: string }) {
  if (!webhook.isKeyExpression) return <>written in the flow, {webhook.key.length} characters</>;
  // Undefined where the expression is not just one secret: there is none to look up then.
  const secret = secretOf(webhook.key);
  return (
    <>
      rendered from <span className="mono">{webhook.key}</span>
      {secret === undefined ? null : <KeySecret name={secret} namespace={namespace} />}
    </>
  );
}

/** The secret that is the key: whether it is there, and where to change that. Its value is not here. */
function KeySecret({ name, namespace }: { readonly name: string; readonly namespace: string }) {
  const secrets = useCall('secrets.list', { namespace });
  if (secrets.status !== 'ready') return null;
  // Secrets are kept under names in capitals, however a flow writes them.
  const isSet = secrets.value.some(({ key }) => key === name.toUpperCase());
  return (
    <>
      {'; secret '}
      <span className="mono">{name}</span>{' '}
      {isSet ? (
        <>
          is set and not shown, copies have <span className="mono">${name}</span> in its place.{' '}
        </>
      ) : (
        <>
          <span className="warn strong">is missing</span>, so every call is answered with 404.{' '}
        </>
      )}
      <Link to={{ screen: 'namespace', namespace, tab: 'secrets' }}>
        {isSet ? `Secrets of ${namespace}` : `Set it in ${namespace}`}
      </Link>
    </>
  );
}
