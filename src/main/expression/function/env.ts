// `env(name, default)`: an entry of the variable `envs`, or the default where it is missing or empty.
// Source: Kestra's EnvFunction, which only the newer version has.
import { castText, isMap, requiredArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { toText } from '../to-text.ts';

/**
 * `name` must be a text. Without `default` null is the answer, so `??` works on it. What Kestra fills `envs` with are
 * its own environment variables of the form `ENV_NAME`, in lower case.
 */
export const env: TemplateFunction = {
  name: 'env',
  argumentNames: ['name', 'default'],
  requires: 'hasNewExpressions',
  call(parameters, context) {
    const name = castText(requiredArgument(parameters, 'name', "The 'env' function expects an argument 'name'."));
    const fallback = parameters.get('default') ?? null;
    const envs = context.variable('envs') ?? null;
    const value = isMap(envs) ? (envs.get(name) ?? null) : null;
    return value === null || toText(value) === '' ? fallback : value;
  },
};
