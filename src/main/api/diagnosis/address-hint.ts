// What is wrong with an address that is no webhook's, in one sentence, and which flow it most likely meant. It is
// held against the form with tenant, `/api/v1/main/executions/webhook/<namespace>/<flow>/<key>`.
import type { FlowName } from '../../contract/methods.ts';
import { nearestNames } from '../../expression/nearest-name.ts';
import { decodePercent } from '../../plugin/percent-decode.ts';

/** What is known of such an address. */
export interface AddressHint {
  readonly sentence: string;
  /** The flow that it names; absent where it names none. */
  readonly flow?: FlowName;
}

/** The words that stand in every webhook's address, in their order; the tenant stands between the second and third. */
const words = ['api', 'v1', 'executions', 'webhook'] as const;

/** The hint for a path, without its query; `refused` is a character in it that Kestra takes only as an escape. */
export function hintAtAddress(path: string, refused?: string): AddressHint {
  const parts = path.split('/').slice(1);
  const at = findWord(parts, 'webhook');
  const [namespace, id, key] = at < 0 ? [] : parts.slice(at + 1).map((part) => decodePercent(part) ?? part);
  const flow =
    namespace === undefined || namespace === '' || id === undefined || id === '' ? {} : { flow: { namespace, id } };
  if (parts.slice(0, -1).includes('')) return { sentence: 'The address has two slashes in a row', ...flow };
  if (at < 0) return { sentence: 'An address of a webhook begins with /api/v1/main/executions/webhook/' };
  const wrong = findWrongWord(parts.slice(0, at + 1));
  if (wrong !== undefined) return { sentence: wrong, ...flow };
  if (flow.flow === undefined) return { sentence: 'The address ends before the id of a flow' };
  if (key === undefined || key === '') return { sentence: 'The address ends before the key', ...flow };
  if (refused !== undefined) {
    const escape = `%${refused.charCodeAt(0).toString(16).toUpperCase()}`;
    return { sentence: `Kestra takes no "${refused}" in a path as it is: it has to be written as ${escape}`, ...flow };
  }
  return { sentence: 'The address goes on behind the key', ...flow };
}

/** The place of a word or of what is nearly it; -1 where there is none. */
function findWord(parts: readonly string[], word: string): number {
  const exact = parts.indexOf(word);
  return exact >= 0 ? exact : parts.findIndex((part) => nearestNames(part, [word]).length > 0);
}

/** The first of the fixed words that is misspelt or missing. */
function findWrongWord(parts: readonly string[]): string | undefined {
  for (const word of words) {
    if (parts.includes(word)) continue;
    const near = parts.find((part) => nearestNames(part, [word]).length > 0);
    return near === undefined ? `The address lacks "${word}"` : `"${near}" in the address should be "${word}"`;
  }
  if (parts.length > words.length + 1) return 'The address has a part too many before the namespace';
  const isInOrder = parts[0] === words[0] && parts[1] === words[1] && parts.at(-2) === words[2];
  return isInOrder ? undefined : 'The words of the address stand in another order';
}
