// Payload pasted into a command or a script: whoever sends it writes code that runs.
// Source: observed-scripts.md, "Payload inline".
import { nodeScript } from '../../plugin/scripts/node/script.ts';
import { pythonScript } from '../../plugin/scripts/python/script.ts';
import { commandCleaners } from './cleaners.ts';
import type { LintedText } from './linted-flow.ts';
import { encodeSafely, findPayloadPrints, rootOfPath } from './payload-print.ts';
import type { LintRule } from './rule.ts';
import { isScript } from './script-type.ts';

/** Warns of payload that becomes part of a command. */
export const payloadInCommand: LintRule = {
  name: 'payload-in-command',
  find: (flow) =>
    flow.texts.filter(isCode).flatMap((text) => {
      const [print] = findPayloadPrints(text, { flow, cleaners: commandCleaners });
      if (print === undefined) return [];
      const { path, line } = print;
      const what = text.property === 'script' ? 'script' : 'command';
      const message = `${path} becomes part of the ${what}, so that a caller can run commands with a quote, ";" or "$(…)" in it. Write ${encodeSafely(path)} into a variable of \`env\` and decode that in the ${what}`;
      return [{ at: text.at, line, near: rootOfPath(path), message }];
    }),
};

const commandNames: ReadonlySet<string> = new Set(['commands', 'beforeCommands']);
// Pasted code in these is the smaller trouble, which `payload-rendered-twice` tells along with the greater one.
const toldElsewhere: ReadonlySet<string> = new Set([nodeScript.type, pythonScript.type]);

/** Tasks of many plugins have commands that a shell runs; `script` is code in script plugins alone. */
function isCode({ owner, property }: LintedText): boolean {
  if (owner?.kind !== 'task') return false;
  if (commandNames.has(property)) return true;
  return property === 'script' && isScript(owner.type) && !toldElsewhere.has(owner.type);
}
