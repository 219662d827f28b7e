// Which webhook the address of an imported command names, and the form of that address.
import type { WebhookForm } from '../delivery/webhook-forms.ts';
import type { Draft } from './draft.ts';
import type { SendTarget } from './send-targets.ts';

/** What an address says. */
export interface ImportedTarget {
  /** Absent where the address is none of a webhook. */
  readonly form: Pick<Draft, 'form' | 'otherTenant'> | undefined;
  /** Absent where no webhook that is served has this address. */
  readonly target: SendTarget | undefined;
}

/** Reads an address; `own` is the server's tenant. The key decides among the webhooks of a flow where it is known. */
export function findImported(
  url: string,
  { targets, own }: { readonly targets: readonly SendTarget[]; readonly own: string },
): ImportedTarget {
  const found = /\/api\/v1\/(?:([^/?#]+)\/)?executions\/webhook\/([^/?#]+)\/([^/?#]+)(?:\/([^/?#]*))?/.exec(url);
  if (found === null) return { form: undefined, target: undefined };
  const [, tenant, namespace, flowId, key] = found;
  const ofFlow = targets.filter((one) => one.namespace === namespace && one.flowId === flowId);
  return { form: formOf(tenant, own), target: ofFlow.find(({ webhook }) => webhook.key === key) ?? ofFlow[0] };
}

/** An address without a tenant is short; that of the server is told apart from any other. */
function formOf(tenant: string | undefined, own: string): Pick<Draft, 'form' | 'otherTenant'> {
  const form: WebhookForm['id'] = tenant === undefined ? 'short' : tenant === own ? 'tenant' : 'other';
  return { form, otherTenant: form === 'other' && tenant !== undefined ? tenant : 'my_tenant' };
}
