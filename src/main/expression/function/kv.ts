// `kv(key, namespace, errorOnMissing)`: a key-value entry; without namespace the flow's own and then its parents
// are searched. Source: Kestra's KvFunction and KVStore.validateKey.
import { booleanArgument, castText, flowMember, requiredArgument, textArgument } from '../argument.ts';
import type { CallContext, TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import type { Lookup } from '../services.ts';
import type { Value } from '../value.ts';

/**
 * The value comes typed as it was stored, so a number can be added to. With a `namespace` only that one is asked. A
 * missing key fails unless `errorOnMissing` (default true) is false; `??` does not catch the failure.
 */
export const kv: TemplateFunction = {
  name: 'kv',
  argumentNames: ['key', 'namespace', 'errorOnMissing'],
  call(parameters, context) {
    const key = castText(requiredArgument(parameters, 'key', "The 'kv' function expects an argument 'key'."));
    const given = textArgument(parameters, 'namespace');
    const mustExist = booleanArgument(parameters, 'errorOnMissing') ?? true;
    const flowNamespace = flowMember(context, 'namespace');
    const namespace = given ?? flowNamespace ?? '';
    const found = find({ key: checkKey(key), namespace, inherits: given === null, context });
    if (found.found) return found.value;
    return mustExist ? raisePebble(`The key '${key}' does not exist in the namespace '${namespace}'.`) : null;
  },
};

/** Judged before the search: a key with a blank is wrong, not missing. */
function checkKey(key: string | null): string {
  const text = key ?? '';
  const fault = faultOfKey(text);
  return fault === undefined ? text : raisePebble(fault);
}

/** What Kestra's `KVStore.validateKey` says of a key that cannot be one; undefined where it can. */
export function faultOfKey(key: string): string | undefined {
  if (key === '') return 'Key cannot be null or empty';
  if (/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(key)) return undefined;
  return (
    'Key must start with an alphanumeric character (uppercase or lowercase) and can contain alphanumeric ' +
    'characters (uppercase or lowercase), dots (.), underscores (_), and hyphens (-) only.'
  );
}

interface Search {
  readonly key: string;
  readonly namespace: string;
  readonly inherits: boolean;
  readonly context: CallContext;
}

/** From the namespace up to its first part, `a.b.c`, `a.b`, `a`; the nearest entry wins. */
function find({ key, namespace, inherits, context }: Search): Lookup<Value> {
  for (let searched = namespace; ; searched = searched.slice(0, searched.lastIndexOf('.'))) {
    const found = context.services.kv?.({ namespace: searched, key }) ?? { found: false };
    if (found.found || !inherits || !searched.includes('.')) return found;
  }
}
