// The address of a webhook, ready for curl. Kestra's router takes some signs of ASCII only percent-encoded
// (`observed-webhook.md` §1.1), so more is encoded than `encodeURIComponent` does.

/** What an address is made of. */
export interface WebhookUrlParts {
  /** Beginning of the ingress' address, without a slash at the end. */
  readonly ingress: string;
  readonly tenant: string;
  readonly namespace: string;
  readonly flowId: string;
  readonly key: string;
}

/** The address with the tenant in it, the form that every version answers. */
export function webhookUrl({ ingress, tenant, namespace, flowId, key }: WebhookUrlParts): string {
  const path = [tenant, 'executions', 'webhook', namespace, flowId, key].map(encodeSegment).join('/');
  return `${ingress}/api/v1/${path}`;
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
