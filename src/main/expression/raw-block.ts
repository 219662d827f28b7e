// `{% raw %}…{% endraw %}`, which Kestra takes out of a template before Pebble sees it: an id stands in its place
// while the rest is rendered, then the block comes back. It must stand on one line, as in Kestra.
// Source: Kestra's VariableRenderer.
import { hashText } from './hash-order.ts';

const rawBlock = /\{%-*\s*raw\s*-*%\}(.*?)\{%-*\s*endraw\s*-*%\}/g;

/** A template without its raw blocks, and the blocks by id. */
export interface RawBlocks {
  readonly template: string;
  readonly blocks: ReadonlyMap<string, string>;
}

const noBlocks: ReadonlyMap<string, string> = new Map();

/**
 * Takes the raw blocks out. The word `endraw` is looked for first: most templates have none, and the pattern is slow.
 */
export function takeOutRawBlocks(template: string): RawBlocks {
  if (!template.includes('endraw')) return { template, blocks: noBlocks };
  const blocks = new Map<string, string>();
  const replaced = template.replace(rawBlock, (block) => {
    const id = createBlockId(template, blocks.size);
    blocks.set(id, block);
    return id;
  });
  return { template: replaced, blocks };
}

/** Puts the raw blocks back, with their tags, so that a `render()` around this one still sees them as raw. */
export function putBackRawBlocks(text: string, blocks: ReadonlyMap<string, string>): string {
  let restored = text;
  for (const [id, block] of blocks) restored = restored.replaceAll(id, () => block);
  return restored;
}

/** Takes the tags of raw blocks away; the last step of a rendering. */
export function unwrapRawBlocks(text: string): string {
  return text.includes('endraw') ? text.replace(rawBlock, (_, body: string) => body) : text;
}

/**
 * An id in the form of a UUID. It depends on the template, so that a template with raw blocks is compiled once;
 * Kestra's are random, which only shows where a filter changes them.
 */
function createBlockId(template: string, index: number): string {
  const hex = [0, 1, 2, 3]
    .map((part) => (hashText(`${part}:${index}:${template}`) >>> 0).toString(16).padStart(8, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
