// The form of a webhook's address that a draft asks for, with what stands for its key where it is copied.
import type { ServerInfo } from '../../main/contract/model.ts';
import { keyToCopy } from '../delivery/key-to-copy.ts';
import { type WebhookForm, webhookForms } from '../delivery/webhook-forms.ts';
import type { Draft } from './draft.ts';
import type { SendTarget } from './send-targets.ts';

/** The form. */
export function formOf(
  { form, otherTenant }: Pick<Draft, 'form' | 'otherTenant'>,
  { namespace, flowId, webhook }: SendTarget,
  { tenant }: Pick<ServerInfo, 'tenant'>,
): WebhookForm {
  const forms = webhookForms({ namespace, flowId, key: keyToCopy(webhook), tenant, otherTenant });
  return forms.find(({ id }) => id === form) ?? forms[0];
}
