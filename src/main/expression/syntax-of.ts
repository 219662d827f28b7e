// The syntax tree of a template that is not going to be run: what checks of flows look at.
import type { Switches } from '../contract/profile.ts';
import { tokenize } from './lexer.ts';
import type { TemplateSyntax } from './nodes.ts';
import { createPrecedences } from './operator-table.ts';
import { parseTemplate } from './parse-tag.ts';
import { Failure } from './raise.ts';
import { takeOutRawBlocks } from './raw-block.ts';

/**
 * Parses a template; undefined where it is none, or is nested too deeply to be looked at. Raw blocks are texts in it,
 * and lines are those of the template as it is written.
 */
export function syntaxOf(template: string, switches: Switches): TemplateSyntax | undefined {
  const { template: withoutRaw } = takeOutRawBlocks(template);
  try {
    return parseTemplate(tokenize(withoutRaw), createPrecedences(switches));
  } catch (thrown) {
    // Parsing unwinds by throwing; a RangeError is our own stack, used up by brackets in brackets.
    if (thrown instanceof Failure || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
