// Payload in a text that Kestra renders twice: the environment of a script, a Python or Node.js script and its files.
// The second rendering evaluates what a caller has sent.
// Source: observed-scripts.md, `env-*` in the recorded script runs.
import { nodeScript } from '../../plugin/scripts/node/script.ts';
import { pythonScript } from '../../plugin/scripts/python/script.ts';
import { textCleaners } from './cleaners.ts';
import type { LintedText } from './linted-flow.ts';
import { findPayloadPrints, rootOfPath } from './payload-print.ts';
import type { LintRule } from './rule.ts';
import { isScript } from './script-type.ts';

const twiceRenderedScripts: ReadonlySet<string> = new Set([nodeScript.type, pythonScript.type]);

/** Warns of payload that a second rendering evaluates; `base64encode` keeps it whole and harmless. */
export const payloadRenderedTwice: LintRule = {
  name: 'payload-rendered-twice',
  find: (flow) =>
    flow.texts.flatMap((text) => {
      const instead = insteadOf(text);
      const [print] = instead === undefined ? [] : findPayloadPrints(text, { flow, cleaners: textCleaners });
      if (print === undefined) return [];
      const { path, line } = print;
      const message = `${path} is rendered a second time here, so that a caller can read secrets and variables by sending an expression. ${instead?.replaceAll('…', path)}`;
      return [{ at: text.at, line, near: rootOfPath(path), message }];
    }),
};

/** What to write instead, where the text is rendered twice; `…` stands for the path. */
function insteadOf({ owner, property }: LintedText): string | undefined {
  if (owner?.kind !== 'task' || !isScript(owner.type)) return undefined;
  if (property === 'env') return 'Write {{ … | base64encode }} and decode it in the script';
  if (!twiceRenderedScripts.has(owner.type) || !(property === 'script' || property === 'inputFiles')) return undefined;
  return 'Write {{ … | base64encode }} into a variable of `env` and decode that in the script';
}
