// What to do where there is no flow yet: the example of Kestra's documentation to save, and its command to call it.
import type { ServerInfo } from '../../../main/contract/model.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { useCall } from '../../core/use-core.ts';
import { webhookForms } from '../../delivery/webhook-forms.ts';
import { formatCurl } from '../../format/curl.ts';
import classes from './first-flow.module.css';
import { NewFlowButton } from './new-flow.tsx';

/** Kestra's documentation has this flow, under this key. */
const example = {
  namespace: 'company.team',
  flowId: 'webhook_example',
  key: '1KERKzRQZSMtLdMdNI7Nkr',
  text: `id: webhook_example
namespace: company.team

tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: "{{ trigger | json }}"

triggers:
  - id: webhook_trigger
    type: io.kestra.plugin.core.trigger.Webhook
    key: 1KERKzRQZSMtLdMdNI7Nkr
`,
};

/** The two things to paste. */
export function FirstFlow({ title }: { readonly title: string }) {
  const info = useCall('server.info', {});
  // Both texts need what only the server knows: its folder and its address.
  return <EmptyState title={title}>{info.status === 'ready' ? <Commands info={info.value} /> : null}</EmptyState>;
}

function Commands({ info: { flowsFolder, ingress, tenant } }: { readonly info: ServerInfo }) {
  const [form] = webhookForms({ ...example, tenant });
  const url = ingress.replace('127.0.0.1', 'localhost') + form.path;
  return (
    <div className={classes.commands}>
      <p>
        <NewFlowButton isQuiet />
      </p>
      <p>
        Or save this as <span className="mono">webhook_example.yaml</span> in{' '}
        <span className="mono break">{flowsFolder}</span>. It is there as soon as it is saved.
      </p>
      <CodeBlock text={example.text} label="flow" />
      <p>Then paste this in a terminal, and what it does shows up in Deliveries.</p>
      <CodeBlock text={formatCurl({ method: 'GET', url, headers: [], body: '' })} label="command" />
    </div>
  );
}
