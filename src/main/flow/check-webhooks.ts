// What a webhook trigger must have beyond the shape of its properties.
// Source: kestra-webhook.md §3.2, `webhook-*` in the recorded verdicts, `key_*` in the recorded exchanges.
import type { Switches } from '../contract/switches.ts';
import { findPlugin } from '../plugin/registry.ts';
import type { Fault } from './fault.ts';
import type { FlowParts, Part } from './flow-parts.ts';
import { printScalar } from './print-scalar.ts';
import { modelFault } from './translate-issue.ts';

/** Longest key, measured before it is rendered, so that an expression counts with its braces (`webhook-key-257`). */
const keyCharactersMax = 256;
const contentTypes: ReadonlySet<string> = new Set(['application/json', 'text/plain']);

/**
 * Checks all webhook triggers of a flow. That two share a key, or that a key is easily guessed, is no fault to
 * Kestra.
 */
export function checkWebhooks({ triggers }: FlowParts, switches: Switches): readonly Fault[] {
  return triggers
    .filter(isWebhook)
    .flatMap((trigger) => [...checkKey(trigger, switches), ...checkContentType(trigger)]);
}

function isWebhook({ properties }: Part): boolean {
  return findPlugin(printScalar(properties.get('type') ?? null) ?? '')?.plugin.kind === 'webhook';
}

function checkKey({ properties, at }: Part, switches: Switches): readonly Fault[] {
  const place = { at: [...at, 'key'], chain: '' };
  const key = printScalar(properties.get('key') ?? null);
  if (key === undefined) return [];
  return [
    ...(switches.refusesBlankKey && key.trim() === '' ? [modelFault('must not be blank', place)] : []),
    ...(key.length > keyCharactersMax ? [modelFault(`size must be between 0 and ${keyCharactersMax}`, place)] : []),
  ];
}

function checkContentType({ properties, at }: Part): readonly Fault[] {
  const type = printScalar(properties.get('responseContentType') ?? null);
  if (type === undefined || contentTypes.has(type)) return [];
  const message = "invalid webhook: responseContentType must be either 'application/json' or 'text/plain'";
  return [modelFault(message, { at, chain: '' })];
}
