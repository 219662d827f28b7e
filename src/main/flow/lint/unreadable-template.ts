// Texts that look like templates and are none that can be parsed. Kestra saves the flow and fails when it renders them;
// no other rule has looked at them, which must not pass for a clean bill.
// Source: Pebble's parser, as its failures were seen on 1.3.19 and 2.0.0.
import type { LintedText } from './linted-flow.ts';
import type { LintFinding, LintRule } from './rule.ts';

/** Warns of each text that could not be read, with what the parser says. */
export const unreadableTemplate: LintRule = {
  name: 'unreadable-template',
  find: ({ texts, names }) => [
    ...texts.flatMap((text) => toFindings(text).map((finding) => ({ ...finding, line: lineOf(text) }))),
    // The name of a member has no lines: the member is pointed at.
    ...names.flatMap(toFindings),
  ],
};

function toFindings({ at, fault }: LintedText): readonly LintFinding[] {
  if (fault === undefined) return [];
  // The parser names the character that it stopped at, which may be a break, or NUL where there is none any more.
  const why = fault.message.replaceAll('\u0000', 'end of text').replaceAll(/\s+/g, ' ');
  const message = `this template cannot be parsed: ${why}. What renders it fails, and no rule has looked at it. Write {% raw %}…{% endraw %} around braces that are meant as they stand`;
  return [{ at, message }];
}

/** The parser stops behind the last line where something was never closed. */
function lineOf({ text, fault }: LintedText): number {
  return Math.min(fault?.line ?? 1, text.trimEnd().split('\n').length);
}
