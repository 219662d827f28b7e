// What `serve` says to people: where it listens, the webhooks ready for curl, and later how flow files change.
import type { App } from '../api/app.ts';
import type { Core } from '../contract/methods.ts';
import type { FlowSummary, WebhookSummary } from '../contract/model.ts';
import type { Settings } from '../contract/settings.ts';
import { renderError, type Terminal } from './terminal.ts';
import { webhookUrl } from '../contract/webhook-url.ts';

/** The lines that greet. */
export async function greet(app: App, settings: Settings): Promise<readonly string[]> {
  const { version, kestra, flowsFolder, dataFolder, flows, invalid, waiting } = app.info();
  const count = `${flows} ${flows === 1 ? 'flow' : 'flows'}${invalid === 0 ? '' : `, ${invalid} invalid`}`;
  // Flows that wait are judged beside the requests, so nobody waits for them here. Otherwise the list fails only by a
  // fault of ours; the addresses are worth showing even then.
  const listed = waiting === undefined ? await app.core.call('flows.list', {}) : undefined;
  const summaries = listed?.ok === true ? listed.value : [];
  return [
    `Hookbench ${version} behaves like Kestra ${kestra}`,
    `  Flows     ${flowsFolder} (${count})`,
    `  Data      ${dataFolder}`,
    `  Webhooks  ${app.ingress.join(' and ')}`,
    ...(app.control === undefined ? [] : [`  Control   ${app.control}/?token=${encodeURIComponent(app.token)}`]),
    ...(waiting === undefined
      ? []
      : ['', 'The window lists the webhooks; a flow that turns out to be invalid is told here']),
    ...summaries.flatMap((flow) => ['', ...describeFlow(flow, webhookLine)]),
    '',
    'Press Ctrl+C to end',
  ];

  function webhookLine({ key, isKeyExpression }: WebhookSummary, flow: FlowSummary): string {
    const url = webhookUrl({
      ingress: app.ingress[0] ?? '',
      tenant: settings.tenant,
      namespace: flow.namespace ?? '',
      flowId: flow.id ?? '',
      key: isKeyExpression ? 'KEY' : key,
    });
    return isKeyExpression ? `  curl ${url}   (KEY is ${key})` : `  curl ${url}`;
  }
}

/** Tells every change of a flow file from now on; returns a function that ends it. */
export function tellFlows(core: Pick<Core, 'subscribe'>, terminal: Terminal): () => void {
  return core.subscribe((event) => {
    if (event.type === 'flow.removed') terminal.print(`${event.file}: removed`);
    if (event.type !== 'flow.changed') return;
    for (const line of describeFlow(event.flow, () => undefined)) terminal.print(line);
  });
}

/** The line of one webhook, or none where only the state of the file is told. */
type WebhookLine = (webhook: WebhookSummary, flow: FlowSummary) => string | undefined;

/** An invalid file's webhooks are left out: nothing would answer there. */
function describeFlow(flow: FlowSummary, webhookLine: WebhookLine): readonly string[] {
  const name = flow.id === undefined ? flow.file : `${flow.namespace}.${flow.id} (${flow.file})`;
  const lines = [`${name}${statusText(flow)}`];
  for (const webhook of flow.webhooks) {
    const line = flow.status === 'invalid' || webhook.disabled ? undefined : webhookLine(webhook, flow);
    if (line !== undefined) lines.push(line);
  }
  return [...lines, ...flow.errors.map((error) => `  ${renderError(error)}`)];
}

/** What is served counts, not what the file holds: a stale one goes on with its last valid text. */
function statusText({ status, disabled, revision }: FlowSummary): string {
  if (status === 'invalid') return ': invalid, not served';
  if (status === 'stale') return `: invalid, revision ${revision} is served on`;
  return disabled ? ': disabled' : `: revision ${revision} is served`;
}
