// The three forms of a webhook's address that Kestra's documentation prints, and which of them an open-source
// server takes. Its router takes some signs only percent-encoded (`observed-webhook.md` §1.1).

/** One form of an address. */
export interface WebhookForm {
  readonly id: 'tenant' | 'short' | 'other';
  readonly name: string;
  /** The path, from the slash on. */
  readonly path: string;
  /** Whether an open-source Kestra server takes it. */
  readonly isAccepted: boolean;
}

/** What an address is made of. */
export interface WebhookParts {
  /** Default `main`, the one tenant of an open-source server. */
  readonly tenant?: string;
  readonly namespace: string;
  readonly flowId: string;
  readonly key: string;
}

/** The forms; the one that every server takes comes first. */
export function webhookForms({
  tenant = 'main',
  namespace,
  flowId,
  key,
}: WebhookParts): readonly [WebhookForm, WebhookForm, WebhookForm] {
  const rest = ['executions', 'webhook', namespace, flowId].map(encodeSegment).join('/');
  // A placeholder for a key is left readable; a key itself is encoded.
  const end = /^[{$<•]/.test(key) ? key : encodeSegment(key);
  return [
    { id: 'tenant', name: 'With tenant', path: `/api/v1/${encodeSegment(tenant)}/${rest}/${end}`, isAccepted: true },
    { id: 'short', name: 'Short', path: `/api/v1/${rest}/${end}`, isAccepted: false },
    { id: 'other', name: 'Other tenant', path: `/api/v1/my_tenant/${rest}/${end}`, isAccepted: false },
  ];
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
