// Every type that Hookbench runs itself, one line each. Types that are not here are known only by name:
// their properties are rendered and shown, nothing is executed.
import { expressionCondition } from './core/condition/expression.ts';
import { returnTask } from './core/debug/return.ts';
import { failTask } from './core/execution/fail.ts';
import { logTask } from './core/log/log.ts';
import { outputValuesTask } from './core/output/output-values.ts';
import { webhookTrigger } from './core/trigger/webhook.ts';
import type { Plugin } from './plugin.ts';

/** All types. */
export const plugins: readonly Plugin[] = [
  expressionCondition,
  failTask,
  logTask,
  outputValuesTask,
  returnTask,
  webhookTrigger,
];

const byName: ReadonlyMap<string, Plugin> = new Map(
  plugins.flatMap((plugin) => [plugin.type, ...(plugin.aliases ?? [])].map((name) => [name, plugin] as const)),
);

/** The type of a name, also of an older one; `isAlias` says that it was. */
export function findPlugin(name: string): { readonly plugin: Plugin; readonly isAlias: boolean } | undefined {
  const plugin = byName.get(name);
  return plugin === undefined ? undefined : { plugin, isAlias: plugin.type !== name };
}
