// Payload in a text that Kestra renders twice: the environment of a script, a Python or Node.js script and its files,
// and the names of the files of any script.
// The second rendering evaluates what a caller has sent.
// Source: observed-scripts.md, `env-*` in the recorded script runs.
import { nodeScript } from '../../plugin/scripts/node/script.ts';
import { pythonScript } from '../../plugin/scripts/python/script.ts';
import { textCleaners } from './cleaners.ts';
import type { LintedText } from './linted-flow.ts';
import { encodeSafely, findPayloadPrints, rootOfPath } from './payload-print.ts';
import type { LintRule } from './rule.ts';
import { isScript } from './script-type.ts';

const twiceRenderedScripts: ReadonlySet<string> = new Set([nodeScript.type, pythonScript.type]);

/** Warns of payload that a second rendering evaluates; `base64encode` keeps it whole and harmless. */
export const payloadRenderedTwice: LintRule = {
  name: 'payload-rendered-twice',
  find: (flow) => [
    ...flow.texts.flatMap((text) => {
      const describe = describerOf(text);
      const [print] = describe === undefined ? [] : findPayloadPrints(text, { flow, cleaners: textCleaners });
      if (describe === undefined || print === undefined) return [];
      const { path, line } = print;
      return [{ at: text.at, line, near: rootOfPath(path), message: describe(path) }];
    }),
    ...flow.names.flatMap((name) => {
      const isOfScript = name.owner?.kind === 'task' && isScript(name.owner.type);
      const [print] = isOfScript ? findPayloadPrints(name, { flow, cleaners: textCleaners }) : [];
      return print === undefined ? [] : [{ at: name.at, message: describeName(print.path) }];
    }),
  ],
};

/** How the finding is told where a text is rendered twice; undefined where it is not. */
function describerOf({ owner, property }: LintedText): ((path: string) => string) | undefined {
  if (owner?.kind !== 'task' || !isScript(owner.type)) return undefined;
  if (property === 'env') return describeVariable;
  if (!twiceRenderedScripts.has(owner.type)) return undefined;
  return property === 'script' ? describeScript : property === 'inputFiles' ? describeFile : undefined;
}

const readsSecrets = 'can read secrets and variables by sending an expression';

function describeVariable(path: string): string {
  return `${path} is rendered a second time here, so that a caller ${readsSecrets}. Write ${encodeSafely(path)} and decode it in the script`;
}

function describeScript(path: string): string {
  return `${path} becomes part of the script and is rendered a second time, so that a caller can run code and ${readsSecrets}. Write ${encodeSafely(path)} into a variable of \`env\` and decode that in the script`;
}

function describeFile(path: string): string {
  return `${path} is rendered a second time here, so that a caller ${readsSecrets}. Write ${encodeSafely(path)} and decode the file in the script`;
}

function describeName(path: string): string {
  return `${path} in the name of a file is rendered a second time, so that a caller ${readsSecrets}. Write a name of your own, or {{ ${path} | slugify }}`;
}
