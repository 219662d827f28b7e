// The name of a flow from its text without parsing it, so that a folder of many thousand flows is known by name at once.
// It never guesses: where only the parser can tell, it says so. It judges nothing.
import type { FlowName } from '../contract/methods.ts';

// What begins at the left edge belongs to the outermost map, in a text that is as nearly all are.
const topLine = /^[^\s#].*$/gm;
const plainTopLine = /^(?:[A-Za-z][\w-]*:|-)(?:\s|$)/;
const nameLine = /^(id|namespace): +([A-Za-z_][\w.-]*)(?: +#.*| *)$/;
/** A text may go on in lines below that are indented. */
const continued = /(?:\r?\n[ \t]*)*\r?\n[ \t]+\S/y;
/** Words that YAML may take for something else than a text. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** What one of YAML and regular expressions takes for an end of a line, and the other does not. */
const strangeBreak = /[\u2028\u2029]|\r(?!\n)/;

/**
 * The name that a text gives its flow, if it has one; undefined where only parsing can tell. A text that cannot be parsed
 * has no name, whatever is answered here.
 */
export function scanName(source: string): FlowName | undefined {
  if (strangeBreak.test(source)) return undefined;
  const found = new Map<string, string>();
  for (const { 0: line, index } of source.matchAll(topLine)) {
    if (!plainTopLine.test(line)) {
      // The mark of a document may stand before the first line.
      if (line.trimEnd() === '---' && found.size === 0 && isFirst(source, index)) continue;
      return undefined;
    }
    if (!/^(?:id|namespace):/.test(line)) continue;
    const [, key = '', value = ''] = nameLine.exec(line) ?? [];
    continued.lastIndex = index + line.length;
    if (value === '' || notText.test(value) || found.has(key) || continued.test(source)) return undefined;
    found.set(key, value);
  }
  const namespace = found.get('namespace');
  const id = found.get('id');
  return namespace === undefined || id === undefined ? undefined : { namespace, id };
}

/** Whether nothing but blank lines and comments stands before a place. */
function isFirst(source: string, index: number): boolean {
  return source
    .slice(0, index)
    .split('\n')
    .every((line) => /^\s*(?:#.*)?$/.test(line));
}
