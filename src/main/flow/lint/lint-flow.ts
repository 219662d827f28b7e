// Our own lint: what Kestra lets pass and an engineer wants to know before somebody else finds out. The list of
// the rules; what each is about stands in its file, and for readers in docs/lint.md.
import type { Violation } from '../../contract/model.ts';
import type { Switches } from '../../contract/switches.ts';
import type { JsonMap } from '../../contract/value.ts';
import type { YamlFile } from '../read-yaml.ts';
import { guessableKey } from './guessable-key.ts';
import { hashedJson } from './hashed-json.ts';
import { toLintedFlow } from './linted-flow.ts';
import { payloadAsTemplate } from './payload-as-template.ts';
import { payloadInCommand } from './payload-in-command.ts';
import { payloadRenderedTwice } from './payload-rendered-twice.ts';
import type { LintFinding, LintRule } from './rule.ts';
import { uncheckedSignature } from './unchecked-signature.ts';
import { unknownName } from './unknown-name.ts';
import { unreadableTemplate } from './unreadable-template.ts';

/** Every rule, what lets strangers in first. */
export const lintRules: readonly LintRule[] = [
  payloadRenderedTwice,
  payloadInCommand,
  payloadAsTemplate,
  guessableKey,
  uncheckedSignature,
  hashedJson,
  unknownName,
  unreadableTemplate,
];

/** Looks through a flow whose legacy fields are resolved; findings come in the order of the file. */
export function lintFlow(
  file: YamlFile,
  { root, switches }: { readonly root: JsonMap; readonly switches: Switches },
): readonly Violation[] {
  const flow = toLintedFlow(root, switches);
  return lintRules
    .flatMap((rule) => rule.find(flow).map((finding) => toViolation(finding, { rule: rule.name, file })))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function toViolation(
  { at, line, near, message }: LintFinding,
  { rule, file }: { readonly rule: string; readonly file: YamlFile },
): Violation {
  const place =
    line === undefined ? file.placeOf(at) : file.placeInText(at, { line, ...(near === undefined ? {} : { near }) });
  return { path: printPath(at), message, ...place, rule, severity: 'warning' };
}

function printPath(at: LintFinding['at']): string {
  return at.reduce<string>((path, part) => (typeof part === 'number' ? `${path}[${part}]` : `${path}${path === '' ? '' : '.'}${part}`), ''); // prettier-ignore
}
