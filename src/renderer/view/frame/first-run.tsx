// Before the first webhook: the command that sends one, ready to paste, and how this machine stands.
import { Button } from '@mantine/core';
import type { FlowSummary, ServerInfo } from '../../../main/contract/model.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { FactList } from '../../component/fact-list.tsx';
import { Icon } from '../../component/icon.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { useCall } from '../../core/use-core.ts';
import { formatCurl } from '../../format/curl.ts';
import { formatPlural } from '../../format/size.ts';
import { Link, useGo } from '../../router/router.tsx';
import { webhookForms } from '../../delivery/webhook-forms.ts';
import classes from './first-run.module.css';

/** The screen in the place of the feed. */
export function FirstRun() {
  const info = useCall('server.info', {});
  const flows = useCall('flows.list', {});
  const example = flows.status === 'ready' ? findExample(flows.value) : undefined;
  return (
    <>
      <PageBar title="Deliveries">
        <span className="text-3">none yet</span>
      </PageBar>
      <div className={classes.pane}>
        <div className={classes.column}>
          <h2 className={classes.title}>
            <span className={classes.dot} />
            Waiting for the first webhook
          </h2>
          {info.status === 'ready' && example !== undefined ? <Command info={info.value} flow={example} /> : <NoFlow />}
          {info.status === 'ready' ? <Machine info={info.value} /> : null}
        </div>
      </div>
    </>
  );
}

/** A flow whose file says what it is called; others have no address. */
type NamedFlow = FlowSummary & { readonly namespace: string; readonly id: string };

/** A flow that a plain command can call: served, with a webhook whose key is written in it. */
function findExample(flows: readonly FlowSummary[]): NamedFlow | undefined {
  for (const flow of flows) {
    const { namespace, id } = flow;
    const isCallable =
      flow.status !== 'invalid' && flow.webhooks.some(({ disabled, isKeyExpression }) => !disabled && !isKeyExpression);
    if (isCallable && namespace !== undefined && id !== undefined) return { ...flow, namespace, id };
  }
  return undefined;
}

/** The shortest form of the address and a small body: what is pasted has to work at the first try. */
function Command({ info, flow }: { readonly info: ServerInfo; readonly flow: NamedFlow }) {
  const go = useGo();
  // The same webhook that made the flow an example, which need not be its first.
  const key = flow.webhooks.find(({ disabled, isKeyExpression }) => !disabled && !isKeyExpression)?.key ?? '';
  const [form] = webhookForms({ namespace: flow.namespace, flowId: flow.id, key });
  const url = `${info.ingress.replace('127.0.0.1', 'localhost')}${form.path}`;
  return (
    <>
      <p className="text-2">
        Paste this in a terminal. It calls the flow{' '}
        <span key="value" className="mono">
          {flow.namespace}.{flow.id}
        </span>
        , and everything it does shows up here.
      </p>
      <CodeBlock
        text={formatCurl({
          method: 'POST',
          url,
          headers: [['Content-Type', 'application/json']],
          body: '{"name": "Ada", "city": "Vienna"}',
        })}
        label="command"
      />
      <div className={classes.actions}>
        <Button
          leftSection={<Icon name="send" />}
          onClick={() => go({ screen: 'send', namespace: flow.namespace, id: flow.id })}
        >
          Send it from here
        </Button>
        <Link to={{ screen: 'flow', namespace: flow.namespace, id: flow.id, tab: 'triggers' }}>
          See all forms of its address
        </Link>
      </div>
    </>
  );
}

/** There may well be flows: those whose key is a secret are not offered, since the command would have to show it. */
function NoFlow() {
  return (
    <p className="text-2">
      No flow here has a webhook that a plain command could call.{' '}
      <Link to={{ screen: 'flows' }}>See the flows that there are</Link>
    </p>
  );
}

/** Where a first webhook goes wrong is mostly here: another folder, another port, another version. */
function Machine({ info }: { readonly info: ServerInfo }) {
  return (
    <section>
      <h3 className="meta text-2 strong">This machine</h3>
      <FactList
        facts={[
          [
            'Flows',
            <span key="flows">
              {formatPlural(info.flows, 'file')} in{' '}
              <span key="value" className="mono">
                {info.flowsFolder}
              </span>
            </span>,
          ],
          [
            'Listening',
            <span key="value" className="mono">
              {info.ingress}
            </span>,
          ],
          ['Kestra profile', info.kestra],
        ]}
      />
    </section>
  );
}
