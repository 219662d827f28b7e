// `secret(key, namespace, subkey, full)`. The value comes from the services, which mask it from then on.
// Source: Kestra's SecretFunction; the newer version takes `full`.
import { castText, flowMember, raiseNull, requiredArgument, textArgument } from '../argument.ts';
import { booleanArgument, isMap } from '../argument.ts';
import type { Arguments, CallContext, TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { readJson } from '../read-json.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { writeJson } from '../write-json.ts';

/**
 * `key` in any letter case, `namespace` by default the flow's, `subkey` a member of a secret that is JSON. A missing
 * secret fails, and `??` does not catch it. Without `flow` among the variables it fails even where a namespace is
 * given.
 */
export const legacySecret: TemplateFunction = {
  name: 'secret',
  argumentNames: ['key', 'namespace', 'subkey'],
  requires: 'hasLegacyExpressions',
  call: readSecret,
};

/** As above; `full` (default false) wraps the value in a map with the one member `value`. */
export const secret: TemplateFunction = {
  name: 'secret',
  argumentNames: ['key', 'namespace', 'subkey', 'full'],
  requires: 'hasNewExpressions',
  call(parameters, context) {
    const value = readSecret(parameters, context);
    return booleanArgument(parameters, 'full') === true ? new Map([['value', value]]) : value;
  },
};

function readSecret(parameters: Arguments, context: CallContext): Value {
  const key = castText(requiredArgument(parameters, 'key', "The 'secret' function expects an argument 'key'."));
  const given = textArgument(parameters, 'namespace');
  const flowNamespace = flowMember(context, 'namespace');
  // Checked after the flow: of two faults Kestra tells the missing flow.
  if (key === null) return raiseNull('Cannot invoke "String.toUpperCase()" because "key" is null');
  const found = context.services.secret?.({ namespace: given ?? flowNamespace ?? '', key: key.toUpperCase() });
  if (found === undefined || !found.found) return raisePebble(`Cannot find secret for key '${key}'.`);
  const subkey = textArgument(parameters, 'subkey') ?? '';
  return subkey === '' ? found.value : readSubkey({ secretText: found.value, key, subkey, context });
}

interface SubkeyRequest {
  readonly secretText: string;
  readonly key: string;
  readonly subkey: string;
  readonly context: CallContext;
}

function readSubkey({ secretText, key, subkey, context }: SubkeyRequest): string {
  const read = readJson(secretText);
  if (!read.ok) {
    return raisePebble(
      `Failed to read secret sub-key '${subkey}' from secret '${key}'. Ensure the secret contains valid JSON value.`,
    );
  }
  const member = isMap(read.value) ? read.value.get(subkey) : undefined;
  if (member === undefined) return raisePebble(`Cannot find secret sub-key '${subkey}' in secret '${key}'.`);
  return isMap(member) || Array.isArray(member) ? writeJson(member, context.switches) : toText(member);
}
