// The syntax tree of a template that is not going to be run: what checks of flows look at.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Switches } from '../contract/switches.ts';
import { tokenize } from './lexer.ts';
import type { TemplateSyntax } from './nodes.ts';
import { createPrecedences } from './operator-table.ts';
import { parseTemplate } from './parse-tag.ts';
import { Failure } from './raise.ts';
import { takeOutRawBlocks } from './raw-block.ts';

/** What is said of brackets in brackets without end, which Kestra may well render. */
const tooDeep = 'it is nested too deeply to be looked at';

/**
 * Parses a template. Raw blocks are texts in it, and lines are those of the template as it is written. Answers
 * EXPRESSION_FAILED, where Pebble stops reading with its line, or where it is nested too deeply to be looked at.
 */
export function syntaxOf(template: string, switches: Switches): Result<TemplateSyntax> {
  const { template: withoutRaw } = takeOutRawBlocks(template);
  try {
    return ok(parseTemplate(tokenize(withoutRaw), createPrecedences(switches)));
  } catch (thrown) {
    // Parsing unwinds by throwing; a RangeError is our own stack, used up by brackets in brackets.
    if (thrown instanceof RangeError) return fail(createError('EXPRESSION_FAILED', tooDeep));
    if (!(thrown instanceof Failure)) throw thrown;
    const { text, line } = thrown;
    return fail(createError('EXPRESSION_FAILED', text, line === undefined ? {} : { line }));
  }
}
