// What stands for a key where an address is copied: the key itself where the flow has it in clear, else the name
// of a shell variable, since the value of a secret never reaches the window.
import type { WebhookSummary } from '../../main/contract/model.ts';

/** `1KERK…`, or `$WEBHOOK_KEY` for `{{ secret('WEBHOOK_KEY') }}`. */
export function keyToCopy(webhook: Pick<WebhookSummary, 'key' | 'isKeyExpression'>): string {
  if (!webhook.isKeyExpression) return webhook.key;
  return `$${secretOf(webhook.key) ?? 'KEY'}`;
}

/** The name of the secret that an expression reads and is nothing but. */
export function secretOf(expression: string): string | undefined {
  return /^\s*\{\{-?\s*secret\(\s*['"]([\w.-]+)['"]\s*\)\s*-?\}\}\s*$/.exec(expression)?.[1];
}
