// YAML text → value: the first document, with plain scalars typed as Jackson's YAML reader types them.
// The syntax is read by the package `yaml`; what a scalar means is decided here.
// Source: jackson-dataformat-yaml's YAMLParser, seen through Kestra 1.3.19 and 2.0.0.
import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { JavaDouble, toJavaInteger } from '../../contract/value.ts';
import type { Value } from '../value.ts';
import { explainYaml } from './explain-yaml.ts';

// Ten levels of ten aliases each are a gigabyte in a hundred letters of YAML ("billion laughs").
const nodesMax = 100_000;

/**
 * The value of the first document, or SnakeYAML's message. Every scalar is read as text (the schema `failsafe`),
 * because the package's own rules for numbers and dates are not Jackson's; of equal keys the last one wins, as in
 * Jackson.
 */
export function readYaml(text: string): Result<Value, string> {
  const document = parseDocument(text, { schema: 'failsafe', version: '1.1', uniqueKeys: false, logLevel: 'silent' });
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error !== undefined) return fail(explainYaml(text, error.pos[0]));
  const reader = { document, nodes: 0 };
  const value = convert(document.contents, reader);
  return reader.nodes > nodesMax ? fail('The document expands to too many values') : ok(value);
}

interface Reader {
  readonly document: Document.Parsed;
  /** Values made so far: aliases can make a short text a very large value. */
  nodes: number;
}

function convert(node: unknown, reader: Reader): Value {
  if (++reader.nodes > nodesMax) return null;
  if (isAlias(node)) return convert(node.resolve(reader.document), reader);
  if (isSeq(node)) return node.items.map((item) => convert(item, reader));
  if (isMap(node)) {
    return new Map(node.items.map(({ key, value }): [Value, Value] => [keyText(key), convert(value, reader)]));
  }
  return isScalar(node) ? scalarValue(node) : null;
}

/** Keys are texts however they look; one that is a list or a map has no text of its own. */
function keyText(key: unknown): string {
  return isScalar(key) && typeof key.value === 'string' ? key.value : '';
}

function scalarValue({ value, type }: Scalar): Value {
  const text = typeof value === 'string' ? value : '';
  return type === 'PLAIN' || type === undefined ? typePlain(text) : text;
}

/**
 * What an unquoted text means: the words and numbers of YAML 1.1 as Jackson takes them, which leaves out dates and
 * numbers to the base of 60. Infinity and not-a-number stay texts.
 */
function typePlain(text: string): Value {
  if (/^(?:~|null|Null|NULL)?$/.test(text)) return null;
  if (/^(?:yes|true|on)$/i.test(text)) return true;
  if (/^(?:no|false|off)$/i.test(text)) return false;
  const digits = text.replaceAll('_', '');
  if (/^[-+]?[0-9][0-9_]*$/.test(text)) return toJavaInteger(BigInt(digits.replace(/^\+/, '')));
  if (/^[-+]?0x[0-9a-fA-F_]+$/.test(text)) {
    const size = BigInt(digits.replace(/^[-+]/, ''));
    return toJavaInteger(text.startsWith('-') ? -size : size);
  }
  const isFloat = /^[-+]?[0-9][0-9_]*\.?[0-9]*(?:[eE][-+][0-9]+)?$/.test(text);
  return isFloat ? new JavaDouble(Number(digits)) : text;
}
