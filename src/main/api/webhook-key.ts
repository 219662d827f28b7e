// Renders the key of a webhook trigger: it may hold a secret or a variable of the flow, and sees neither
// execution nor request. Source: kestra-webhook §3.2, seen on Kestra 1.3.19 and 2.0.0.
import { ok, type Result } from '../contract/errors.ts';
import { createRenderContext, type Rendering } from '../execution/task/task-context.ts';
import { createKeyVariables, type GlobalVariables } from '../execution/variable/variables.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';

/** Renders a trigger's key. Answers EXPRESSION_FAILED, whose message names a missing secret. */
export type RenderKey = (template: string, trigger: TriggerDefinition) => Result<string>;

/** Makes the renderer for the triggers of one flow. */
export function createWebhookKeyRenderer(
  of: { readonly flow: FlowDefinition; readonly tenantId: string },
  environment: { readonly rendering: Rendering; readonly globals: GlobalVariables },
): RenderKey {
  return (template, trigger) => {
    // Most keys stand in the flow as they are; for those nothing need be gathered.
    if (!template.includes('{')) return ok(template);
    const variables = createKeyVariables({ ...of, trigger }, environment.globals);
    return createRenderContext(environment.rendering, variables).render(template);
  };
}
