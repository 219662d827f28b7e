// Which files of a namespace patterns name: globs over paths with a leading slash. One that begins with a letter or
// digit holds in any folder. Source: `PathMatcherPredicate` of Kestra, `ns-files2` in the recorded runs.
import { ok, type Result } from '../../contract/errors.ts';
import type { JsonValue } from '../../contract/value.ts';
import type { RunContext } from '../plugin.ts';
import { renderAsText } from '../render-property.ts';
import { renderTextsProperty } from '../render-structure.ts';
import { compileGlob } from '../work-folder/java-glob.ts';

/**
 * The paths, without a leading slash, that one pattern or a list of them names. Answers EXPRESSION_FAILED, FILE_UNREADABLE,
 * TASK_FAILED.
 */
export function matchFiles(
  { namespace, files }: { readonly namespace: string; readonly files: JsonValue },
  context: RunContext,
): Result<readonly string[]> {
  const patterns = renderPatterns(files, context);
  if (!patterns.ok) return patterns;
  const globs: RegExp[] = [];
  for (const pattern of patterns.value) {
    const glob = compileGlob(/^\w/.test(pattern) ? `**/${pattern}` : pattern);
    if (!glob.ok) return glob;
    globs.push(glob.value);
  }
  const known = context.ports.namespaceFiles.list(namespace);
  return known.ok ? ok(known.value.filter((path) => globs.some((glob) => glob.test(`/${path}`)))) : known;
}

/** A text that is no template of a list is one pattern. */
function renderPatterns(files: JsonValue, context: RunContext): Result<readonly string[]> {
  if (typeof files !== 'string') return renderTextsProperty(files, context);
  const text = renderAsText(files, context);
  if (!text.ok) return text;
  return text.value.startsWith('[') ? renderTextsProperty(files, context) : ok([text.value]);
}
