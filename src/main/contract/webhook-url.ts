// The address of a webhook, ready to be called. Kestra's router takes some signs of ASCII only percent-encoded
// (`observed-webhook.md` §1.1), so more is encoded than `encodeURIComponent` does.

/** What an address is made of. */
export interface WebhookUrlParts {
  /** Beginning of the ingress' address, without a slash at the end. */
  readonly ingress: string;
  /** Absent: the short form, which has none. */
  readonly tenant?: string;
  readonly namespace: string;
  readonly flowId: string;
  readonly key: string;
}

/** The address; with the tenant in it, every version answers it. */
export function webhookUrl({ ingress, tenant, namespace, flowId, key }: WebhookUrlParts): string {
  const parts = [...(tenant === undefined ? [] : [tenant]), 'executions', 'webhook', namespace, flowId, key];
  return `${ingress}/api/v1/${parts.map(encodeSegment).join('/')}`;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
