// Which deliveries a search finds: words that stand in them, and `name:value` for their parts
// (`flow:github_ci status:4xx method:POST from:github is:replay key…`). Every part of a search must hold.
import type { DeliverySummary } from '../../main/contract/delivery.ts';

/** Makes the test for a search text; an empty text finds everything. */
export function createDeliveryMatch(search: string): (delivery: DeliverySummary) => boolean {
  const tests = search
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map(createTest);
  return (delivery) => tests.every((test) => test(delivery));
}

function createTest(part: string): (delivery: DeliverySummary) => boolean {
  const colon = part.indexOf(':');
  const value = part.slice(colon + 1);
  switch (part.slice(0, Math.max(colon, 0))) {
    case 'flow':
      return ({ flowId, namespace }) => holds(flowId, value) || `${namespace}.${flowId}`.toLowerCase() === value;
    case 'namespace':
      return ({ namespace }) => holds(namespace, value);
    case 'status':
      return ({ status }) => status !== undefined && isOfClass(String(status), value);
    case 'method':
      return ({ method }) => method.toLowerCase() === value;
    case 'is':
      return ({ provenance }) => provenance.toLowerCase() === value;
    case 'from':
      return ({ sender }) => holds(sender, value);
    default:
      return (delivery) => textsOf(delivery).some((text) => holds(text, part));
  }
}

/** `404` is of class `4xx` and of class `404`. */
function isOfClass(status: string, wanted: string): boolean {
  return /^[1-5]xx$/.test(wanted) ? status[0] === wanted[0] : status.startsWith(wanted);
}

function holds(text: string | undefined, part: string): boolean {
  return text !== undefined && text.toLowerCase().includes(part);
}

function textsOf({ id, target, event, sender, executionId, reason, provenance, idempotencyKey }: DeliverySummary) {
  return [id, target, event, sender, executionId, reason?.message, provenance, idempotencyKey];
}

/** The names that a part can begin with, and what may stand behind each; any value where nothing is said. */
const names: Readonly<Record<string, { readonly values?: RegExp; readonly example: string }>> = {
  flow: { example: 'github_ci' },
  namespace: { example: 'company.team' },
  status: { values: /^[1-5](?:xx|[0-9]{0,2})$/, example: '404 or 4xx' },
  method: { values: /^[a-z]+$/, example: 'post' },
  from: { example: 'github' },
  is: { values: /^(?:live|app|replay|edited|import)$/, example: 'live, app or replay' },
};

/** What is wrong with a search, in one sentence; undefined where nothing is. An address or a time is a word like any other. */
export function findSearchFault(search: string): string | undefined {
  for (const part of search.toLowerCase().split(/\s+/)) {
    const [, name = '', value = ''] = /^([a-z][a-z._-]*):(?!\/\/)(.*)$/.exec(part) ?? [];
    if (name === '') continue;
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (known === undefined) return `No "${name}:" to search by: there are ${Object.keys(names).join(':, ')}:`;
    if (value === '' || known.values?.test(value) === false) return `"${name}:" wants a value such as ${known.example}`;
  }
  return undefined;
}
