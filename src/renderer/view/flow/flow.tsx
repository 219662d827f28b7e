// One flow: its text, its triggers with the formed addresses, its deliveries and executions.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import { newestProfile } from '../../../main/contract/profile.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { Icon } from '../../component/icon.tsx';
import { createLazyPart } from '../../component/lazy-part.tsx';
import { Load } from '../../component/load.tsx';
import { NoticeBar } from '../../component/notice-bar.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { TabPane } from '../../component/tab-pane.tsx';
import { useScreenDeeds } from '../../component/use-screen-deeds.ts';
import { useKeys } from '../../component/use-keys.ts';
import { useCall } from '../../core/use-core.ts';
import { keyToCopy } from '../../delivery/key-to-copy.ts';
import { shortFault } from '../../delivery/short-fault.ts';
import { webhookForms } from '../../delivery/webhook-forms.ts';
import { formatPlural } from '../../format/size.ts';
import { Link, useGo } from '../../router/router.tsx';
import classes from './flow.module.css';
import { DisableFlow } from './disable-flow.tsx';
import { FlowEditorTab } from './flow-editor.tsx';
import { FlowDeliveries } from './flow-deliveries.tsx';
import { FaultNotice } from './flow-fault.tsx';
import { FlowTriggers } from './flow-triggers.tsx';
import { FlowMoveTab } from './flow-move.tsx';
import { FlowRevisions } from './flow-revisions.tsx';
import { FlowVerdict } from './flow-verdict.tsx';
import { ExecutionTable } from '../execution/execution-table.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { RunDialog } from './run-dialog.tsx';
import { StubsNotice } from './stubs-notice.tsx';
import { TrustNotice } from './trust-notice.tsx';
import { type FlowEditing, useFlowDraft } from './use-flow-draft.ts';

// What lays graphs out is large, and most visits do without a picture.
const FlowTopology = createLazyPart(async () => (await import('./flow-topology.tsx')).FlowTopology);

/** Each tab with its name in the address; the first stands in none. */
const tabs = [
  { id: 'source', name: 'Editor' },
  { id: 'triggers', name: 'Triggers' },
  { id: 'deliveries', name: 'Deliveries' },
  { id: 'executions', name: 'Executions' },
  { id: 'topology', name: 'Topology' },
  { id: 'revisions', name: 'Revisions' },
  { id: 'move', name: `Kestra ${newestProfile}` },
] as const;

/** The screen. */
export function FlowView({ namespace, id, tab }: FlowName & { readonly tab?: string }) {
  const flow = useCall('flows.get', { namespace, id });
  // Here and not in the tab of the editor, so that an unsaved text is still there after a look at another tab.
  const editing = useFlowDraft({ namespace, id });
  const title = (
    <>
      <Link to={{ screen: 'namespace', namespace }} className={classes.namespace}>
        {namespace}
      </Link>{' '}
      / {id}
    </>
  );
  return (
    <>
      <PageBar
        title={title}
        actions={
          flow.status === 'ready' ? (
            <Actions
              flow={flow.value}
              name={{ namespace, id }}
              isQuiet={tab === 'move'}
              isUnsaved={editing.draft !== undefined}
            />
          ) : null
        }
      >
        {flow.status === 'ready' ? (
          <>
            <span className={`${classes.revision} meta text-2`}>rev {flow.value.revision ?? '–'}</span>
            {editing.draft === undefined ? null : <span className="meta warn">unsaved</span>}
            {flow.value.disabled ? <span className="meta text-2">disabled</span> : null}
          </>
        ) : null}
      </PageBar>
      <Load of={flow}>{(value) => <FlowTabs flow={value} name={{ namespace, id }} tab={tab} editing={editing} />}</Load>
      <LeaveDialog editing={editing} />
    </>
  );
}

interface ActionsProps {
  readonly flow: FlowSource;
  readonly name: FlowName;
  /** Whether the shown tab has the one filled button. */
  readonly isQuiet: boolean;
  /** Whether the editor holds a text that no file has. */
  readonly isUnsaved: boolean;
}

/**
 * Send is offered first where there is a webhook, since that is how the flow is called in earnest; else it is run
 * by hand.
 */
function Actions({ flow, name, isQuiet, isUnsaved }: ActionsProps) {
  const go = useGo();
  const info = useCall('server.info', {});
  const [webhook] = flow.webhooks;
  const send = (): void => go({ screen: 'send', ...name });
  const [isRunning, setIsRunning] = useState(false);
  const openRun = (): void => setIsRunning(true);
  // An open dialog has the key for itself.
  useKeys(isRunning ? {} : { 'mod+Enter': webhook === undefined ? openRun : send });
  useScreenDeeds([
    ...(flow.status === 'invalid' ? [] : [{ name: 'Run now', act: openRun }]),
    ...(webhook === undefined ? [] : [{ name: 'Send test request', keys: 'mod+Enter', act: send }]),
    ...tabs.map(({ id, name: tab }) => ({
      name: `Show ${tab.toLowerCase()} of ${name.id}`,
      act: () => go({ screen: 'flow', ...name, ...(id === 'source' ? {} : { tab: id }) }),
    })),
  ]);
  const verdict = <FlowVerdict source={flow.source} to={{ screen: 'flow', ...name, tab: 'move' }} />;
  const run = (
    <>
      {/* A broken text has to be mended before anything is written into it. */}
      {flow.status === 'valid' ? <DisableFlow flow={flow} name={name} isUnsaved={isUnsaved} /> : null}
      {/* A flow that never could be read has nothing to run. */}
      {flow.status === 'invalid' ? null : (
        <Button
          variant={isQuiet || webhook !== undefined ? 'default' : 'filled'}
          leftSection={<Icon name="play" />}
          onClick={openRun}
        >
          Run now
        </Button>
      )}
      {isRunning ? <RunDialog flow={flow} name={name} onClose={() => setIsRunning(false)} /> : null}
    </>
  );
  // Without the server's address there is nothing to copy; what does not need it is there at once.
  if (webhook === undefined || info.status !== 'ready') {
    return (
      <>
        {verdict}
        {run}
      </>
    );
  }
  const [form] = webhookForms({
    namespace: name.namespace,
    flowId: name.id,
    key: keyToCopy(webhook),
    tenant: info.value.tenant,
  });
  return (
    <>
      {verdict}
      <CopyButton text={info.value.ingress + form.path} label="Copy URL of the webhook">
        <span className={classes.wide}>Copy URL</span>
      </CopyButton>
      {run}
      <Button
        variant={isQuiet ? 'default' : 'filled'}
        leftSection={<Icon name="send" />}
        onClick={send}
        aria-keyshortcuts="Control+Enter"
      >
        Send test request
      </Button>
    </>
  );
}

/**
 * The text comes first and stands in no address. What keeps the flow from being what it says is told above all
 * tabs.
 */
function FlowTabs({
  flow,
  name,
  tab,
  editing,
}: {
  readonly editing: FlowEditing;
  readonly flow: FlowSource;
  readonly name: FlowName;
  readonly tab: string | undefined;
}) {
  const go = useGo();
  const shown = tabs.find(({ id }) => id === tab)?.id ?? 'source';
  return (
    <>
      {flow.errors.length === 0 ? null : <Broken flow={flow} />}
      <StubsNotice flow={flow} />
      <TrustNotice name={name} />
      <FaultNotice name={name} />
      <TabPane
        tabs={tabs}
        shown={shown}
        isReached={shown !== 'topology'}
        // Each tab is a place of its own, so that going back leads through them.
        onShow={(next) => go({ screen: 'flow', ...name, ...(next === 'source' ? {} : { tab: next }) })}
      >
        {shown === 'source' ? <FlowEditorTab flow={flow} name={name} editing={editing} /> : null}
        {shown === 'triggers' ? <FlowTriggers flow={flow} name={name} /> : null}
        {shown === 'deliveries' ? <FlowDeliveries name={name} /> : null}
        {shown === 'revisions' ? <FlowRevisions flow={flow} name={name} editing={editing} /> : null}
        {shown === 'move' ? <FlowMoveTab flow={flow} name={name} /> : null}
        {shown === 'topology' ? <FlowTopology name={name} source={editing.draft?.text ?? flow.source} /> : null}
        {shown === 'executions' ? <ExecutionTable filter={{ namespace: name.namespace, flowId: name.id }} /> : null}
      </TabPane>
    </>
  );
}

/** Says once that the file is broken, and what that means; each fault stands in the text. */
function Broken({ flow: { file, errors, status, revision } }: { readonly flow: FlowSource }) {
  const [first] = errors;
  const where = first?.line === undefined ? file : `${file}, line ${first.line}`;
  const more = errors.length > 1 ? ` and ${formatPlural(errors.length - 1, 'more fault')}` : '';
  return (
    <NoticeBar
      kind="bad"
      title={`${where}: ${first === undefined ? 'cannot be read' : shortFault(first.message)}${more}`}
    >
      {status === 'stale'
        ? `Kestra would refuse to save this file. Revision ${revision ?? ''} goes on serving, with the addresses that it had.`
        : 'Kestra would refuse to save this file. Its webhook URLs answer 404.'}
    </NoticeBar>
  );
}
