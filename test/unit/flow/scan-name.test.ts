// The name of a flow without parsing: never another one than the parser finds.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';
import { scanName } from '../../../src/main/flow/scan-name.ts';

const name = { namespace: 'company.team', id: 'hello' };
const plain = 'id: hello\nnamespace: company.team\ntasks:\n  - id: log\n    type: T\n';

describe('scanName()', () => {
  it.each([
    ['as people write it', plain],
    ['with line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['behind comments and the mark of a document', `# Hello\n\n---\n${plain}`],
    ['with comments behind it', plain.replace('hello', 'hello  # the first')],
    ['with lists at the left edge', plain.replace('  - id', '- id')],
    ['without an end of the last line', 'namespace: company.team\nid: hello'],
    ['with text below that looks like a name', `${plain}    message: |\n      id: other\n`],
  ])('finds a name %s', (_, source) => {
    expect(scanName(source)).toEqual(name);
  });

  it.each([
    ['an id in quotes', plain.replace('hello', '"hello"')],
    ['an id that goes on in the next line', plain.replace('hello', 'hello\n  world')],
    ['an id that goes on behind a blank line', plain.replace('hello', 'hello\n\n\t  world')],
    ['an id twice', `${plain}id: other\n`],
    ['no namespace', 'id: hello\n'],
    ['an id that is a number', plain.replace('hello', '12')],
    ['an id that is a word of YAML', plain.replace('hello', 'True')],
    ['a map in braces', '{id: hello, namespace: company.team}'],
    ['a key in quotes', `"disabled": true\n${plain}`],
    ['merged keys', `<<: *base\n${plain}`],
    ['a second document', `${plain}---\n${plain}`],
    ['a line break that only some know', `description: a\u2028id: b\n${plain}`],
    ['an anchor', plain.replace('hello', '&a hello')],
    ['a text that goes on at the left edge', `description: "a\nb"\n${plain}`],
    ['nothing', ''],
  ])('leaves %s to the parser', (_, source) => {
    expect(scanName(source)).toBeUndefined();
  });

  it('never tells another name than the parser', () => {
    const texts = [...recordedTexts(), ...exampleTexts()];
    const wrong = texts.filter((source) => {
      const scanned = scanName(source);
      const { namespace, id } = parseFlow({ source, profile: '1.3', plugins: 'any' });
      // A text that cannot be parsed has no name, and claims one only until it is judged.
      return scanned !== undefined && id !== undefined && (scanned.id !== id || scanned.namespace !== namespace);
    });
    expect([wrong, texts.filter((source) => scanName(source) !== undefined).length > 300]).toEqual([[], true]);
  });
});

/** The texts whose verdicts were recorded: many are broken in some way. */
function recordedTexts(): readonly string[] {
  const folder = join(import.meta.dirname, '../../conformance/recorded');
  // The file is recorded in this shape.
  const cases = JSON.parse(readFileSync(join(folder, 'flow-validation.json'), 'utf8')) as { readonly yaml: string }[];
  return cases.map(({ yaml }) => yaml);
}

function exampleTexts(): readonly string[] {
  const folder = join(import.meta.dirname, '../../../flows');
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
}
