// Runs jq programs on JSON texts, for the tests of this folder.
import { parseJson } from '../../../../src/main/contract/parse-json.ts';
import { runJq } from '../../../../src/main/expression/jq/run-jq.ts';
import { writeJq } from '../../../../src/main/expression/jq/jq-json.ts';

/** The results in a row, or the error behind `error: `. */
export function runText(program: string, input: string): string {
  const parsed = parseJson(input);
  if (!parsed.ok) return parsed.error.message;
  const world = { tick: () => undefined, nowNanos: () => 1_500_000_000n };
  const result = runJq(program, parsed.value, world);
  return result.ok ? result.value.map(writeJq).join(' ') : `error: ${result.error}`;
}
