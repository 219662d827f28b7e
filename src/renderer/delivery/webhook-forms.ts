// The three forms of a webhook's address that Kestra's documentation prints, and which of them an open-source
// server takes.
import { webhookUrl } from '../../main/contract/webhook-url.ts';

/** One form of an address. */
export interface WebhookForm {
  readonly id: 'tenant' | 'short' | 'other';
  readonly name: string;
  /** The path, from the slash on. */
  readonly path: string;
  /** Absent in the short form, which has none. */
  readonly tenant?: string;
  /** Whether an open-source Kestra server takes it. */
  readonly isAccepted: boolean;
}

/** What an address is made of. */
export interface WebhookParts {
  readonly namespace: string;
  readonly flowId: string;
  readonly key: string;
  /** The tenant of this server's addresses; default `main`, the one that open-source Kestra has. */
  readonly tenant?: string;
  /** Default: the one that the documentation has in its examples. */
  readonly otherTenant?: string;
}

/** The forms; the one that every server takes comes first. */
export function webhookForms({
  tenant = 'main',
  otherTenant = 'my_tenant',
  ...parts
}: WebhookParts): readonly [WebhookForm, WebhookForm, WebhookForm] {
  return [
    { id: 'tenant', name: 'With tenant', tenant, path: pathOf(parts, tenant), isAccepted: true },
    { id: 'short', name: 'Short', path: pathOf(parts), isAccepted: false },
    {
      id: 'other',
      name: 'Other tenant',
      tenant: otherTenant,
      path: pathOf(parts, otherTenant),
      isAccepted: otherTenant === tenant,
    },
  ];
}

function pathOf({ key, ...parts }: Omit<WebhookParts, 'tenant'>, tenant?: string): string {
  const path = webhookUrl({ ingress: '', ...parts, key, ...(tenant === undefined ? {} : { tenant }) });
  // The name of a shell variable in the place of a key stays readable.
  return path.replace(/%24(\w[\w.-]*)$/, '$$$1');
}
