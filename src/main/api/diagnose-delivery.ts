// Why a delivery became what it is, and what can be done: for the window and `--json`, never for a caller. What is
// kept of the delivery says what happened; flows and secrets as they are now say what would help.
import type { Diagnosis } from '../contract/diagnosis.ts';
import { type ErrorValue, ok, type Result } from '../contract/errors.ts';
import type { FlowSummary } from '../contract/model.ts';
import type { Delivery, WebhookRequest } from '../contract/delivery.ts';
import type { ToldCondition } from '../contract/told-condition.ts';
import type { FlowFolder } from '../flow/flow-folder.ts';
import type { Journal } from '../journal/journal.ts';
import type { SecretStore } from '../secret/secret-store.ts';
import { hintAtAddress } from './diagnosis/address-hint.ts';
import { findRemedies } from './diagnosis/find-remedies.ts';
import { findNearestFlow } from './diagnosis/nearest-flow.ts';
import { type Rehearsal, supposeAnswers } from './diagnosis/suppose-answers.ts';
import { tellChecks } from './diagnosis/tell-checks.ts';
import type { Handlers } from './handler.ts';
import { findKeptRequest } from './kept-request.ts';
import type { Telling } from './tell-conditions.ts';
import type { WebhookCall } from './webhook-call.ts';

/** What diagnosing needs. */
export interface DiagnoseOptions {
  readonly journal: Pick<Journal, 'storage'>;
  readonly folder: Pick<FlowFolder, 'list' | 'get' | 'judged'>;
  readonly secrets: Pick<SecretStore, 'find'>;
  /** Reads a kept request once more as the edge did when it came: routes it and inflates its body. */
  readonly readAgain: (request: WebhookRequest, body: Uint8Array) => Promise<Supposed>;
  /** Asks the conditions of a text once more. Answers FLOW_INVALID. */
  readonly tellConditions: (telling: Telling) => Result<readonly ToldCondition[]>;
  /** Largest body that is read again. */
  readonly bodyBytesMax: number;
  readonly own: Rehearsal;
  readonly others: readonly Rehearsal[];
}

/** A request as the edge reads it. */
export type Supposed = Pick<WebhookCall, 'address' | 'body' | 'inflated'>;

/** The handler. */
export function createDiagnoseHandler(options: DiagnoseOptions): Pick<Handlers, 'deliveries.diagnose'> {
  return {
    async 'deliveries.diagnose'({ id }) {
      const kept = findKeptRequest(id, options.journal);
      return kept.ok ? diagnose(kept.value.delivery, kept.value.body, options) : kept;
    },
  };
}

async function diagnose(delivery: Delivery, body: Uint8Array, options: DiagnoseOptions): Promise<Result<Diagnosis>> {
  await options.folder.judged();
  const meant = findMeant(delivery, options.folder);
  const missingSecrets = findMissingSecrets(meant.flow, options);
  const hints = [...meant.hints, ...hintAtSecrets(delivery, missingSecrets)];
  const remedies = findRemedies({ delivery, flow: meant.flow, missingSecrets });
  // Reading a body again takes as long as it took when it came, so that is done with small ones alone.
  if (body.length > options.bodyBytesMax) return ok({ ...tellChecks(delivery, { hints }), others: [], remedies });
  const read = await options.readAgain(delivery.request, body);
  const { own, others } = options;
  return ok({
    ...tellChecks(delivery, { hints, conditions: askAgain({ delivery, read }, options) }),
    ...supposeAnswers({ delivery, call: { ...read, request: delivery.request }, own, others }),
    remedies,
  });
}

/** The conditions that let an execution start, as the flow had them then; undefined where that text is gone. */
function askAgain(
  { delivery, read }: Omit<Telling, 'source'>,
  { journal, tellConditions }: DiagnoseOptions,
): readonly ToldCondition[] | undefined {
  const { executionId, namespace, flowId, flowRevision, triggerId } = delivery;
  if (executionId === undefined || namespace === undefined || flowId === undefined || flowRevision === undefined) {
    return undefined;
  }
  const revision = journal.storage.revision(namespace, flowId, flowRevision);
  if (!revision.ok || revision.value === undefined) return undefined;
  const told = tellConditions({ source: revision.value.source, delivery, read });
  return told.ok ? told.value.filter((one) => one.triggerId === triggerId) : undefined;
}

/** The flow that a request was for, as far as can be told. */
interface Meant {
  readonly flow: FlowSummary | undefined;
  /** What is said of it beside the reason. */
  readonly hints: readonly string[];
}

function findMeant({ namespace, flowId, reason, request }: Delivery, folder: DiagnoseOptions['folder']): Meant {
  const [path = ''] = request.target.split('?');
  const hint = reason?.code === 'ROUTE_NOT_FOUND' ? hintAtAddress(path, textOf(reason, 'refused')) : undefined;
  const named = namespace === undefined || flowId === undefined ? hintAtAddress(path).flow : { namespace, id: flowId };
  const hints = hint === undefined ? [] : [hint.sentence];
  if (named === undefined) return { flow: undefined, hints };
  const found = folder.get(named);
  if (found.ok) return { flow: found.value, hints };
  const flow = findNearestFlow(named, folder.list());
  return {
    flow,
    hints: [...hints, ...(flow === undefined ? [] : [`The nearest flow is "${flow.namespace}.${flow.id}"`])],
  };
}

/** What became of the secrets that a key needs: they may have been added since. */
function hintAtSecrets({ reason, namespace }: Delivery, missing: readonly string[]): readonly string[] {
  const reasons = reason?.details?.['reasons'];
  const isAboutKey = reason?.code === 'WEBHOOK_NOT_FOUND' && Array.isArray(reasons);
  if (!isAboutKey || !reasons.some((text) => text.includes('cannot be rendered'))) return [];
  if (missing.length === 0) return ['What the key needs is there by now'];
  return missing.map((key) => `There is no secret ${key} for namespace "${namespace}"`);
}

function textOf({ details }: ErrorValue, name: string): string | undefined {
  const value = details?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** Names that stand in a key as they are; one that an expression computes cannot be known. */
function findMissingSecrets(flow: FlowSummary | undefined, { secrets }: DiagnoseOptions): readonly string[] {
  const { namespace = '', webhooks = [] } = flow ?? {};
  const names = webhooks.flatMap(({ key }) =>
    [...key.matchAll(/\bsecret\(\s*(?:key\s*=\s*)?['"]([\w.-]+)['"]/g)].map(([, name = '']) => name.toUpperCase()),
  );
  return [...new Set(names)].filter((key) => secrets.find({ namespace, key }) === undefined);
}
