// A curl command → a draft. What is understood is taken over, everything else is told by its name, so that nobody
// believes that it was sent. It reads no file and asks nobody.
// Source: the manual of curl 8.
import { createError, fail, ok, type Result } from '../../main/contract/errors.ts';
import { toBase64 } from '../format/base64.ts';
import { optionsWithValue, shortOptions, silentOptions } from './curl-options.ts';
import { type Draft, emptyDraft, methods } from './draft.ts';
import type { DraftPart } from './draft-body.ts';
import { readWords, type Shell } from './shell-words.ts';

/** What a command says. */
export interface CurlImport {
  readonly draft: Draft;
  /** As it stands in the command; empty where there is none. */
  readonly url: string;
  /** What was not taken over, in sentences. */
  readonly remarks: readonly string[];
}

/** What is gathered while the words are read. */
interface Gathered {
  /** Those with a meaning here and all others, in the order of the command. */
  readonly options: readonly Option[];
  /** curl calls each of them; the first is taken over. */
  readonly urls: readonly string[];
  readonly remarks: readonly string[];
}

/** An option by its long name, without dashes; the value of one that takes none is empty. */
interface Option {
  readonly name: string;
  readonly value: string;
}

/** Reads a command. Answers PARAMETERS_INVALID where it is none of curl. */
export function readCurl(text: string, shell: Shell): Result<CurlImport> {
  const { words, rest } = readWords(text.trim(), shell);
  const [program = '', ...others] = words;
  if (!/(^|[\\/])curl(\.exe)?$/i.test(program)) {
    const message = `Cannot import command: it begins with "${program.slice(0, 40)}", and "curl" is wanted`;
    return fail(createError('PARAMETERS_INVALID', message));
  }
  const gathered = gather(others);
  const imported = toDraft(gathered);
  // A pipe or a second command: nobody is to believe that it had an effect.
  const ended = rest === '' ? [] : [`Not read: what stands behind the command, ${rest.slice(0, 80)}`];
  return ok({ ...imported, remarks: [...gathered.remarks, ...imported.remarks, ...ended] });
}

/** The words in their options, and what of them has no meaning here. */
function gather(words: readonly string[]): Gathered {
  const options: Option[] = [];
  const urls: string[] = [];
  const remarks: string[] = [];
  const rest = words.values();
  for (const word of rest) {
    for (const { name, value } of readOption(word)) {
      if (name === '') urls.push(value);
      else if (optionsWithValue.has(name))
        options.push({ name, value: value === '' ? (rest.next().value ?? '') : value });
      else options.push({ name, value: '' });
    }
  }
  for (const { name, value } of options) {
    if (name === 'url') urls.push(value);
    else if (!isUnderstood(name) && !silentOptions.has(name)) {
      remarks.push(`Not taken over: --${name}${value === '' ? '' : ` ${value}`}`);
    }
  }
  if (urls.length > 1) remarks.push(`Not taken over: the further addresses ${urls.slice(1).join(' ')}`);
  return { options, urls, remarks };
}

/** A word as options; an address has an empty name. Letters can stand together, and a value behind the last of them. */
function readOption(word: string): readonly Option[] {
  if (word.startsWith('--')) return [{ name: word.slice(2), value: '' }];
  if (!word.startsWith('-') || word === '-') return [{ name: '', value: word }];
  const options: Option[] = [];
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? '';
    const name = shortOptions[letter] ?? letter;
    if (optionsWithValue.has(name)) return [...options, { name, value: word.slice(at + 1) }];
    options.push({ name, value: '' });
  }
  return options;
}

/** What makes a body; curl joins those that come several times by `&`, and those of `--json` by nothing. */
const dataOptions: ReadonlySet<string> = new Set([
  'data',
  'data-ascii',
  'data-raw',
  'data-binary',
  'data-urlencode',
  'json',
]);
/** What else is taken over, as address, method or header. */
const otherOptions = [
  'url',
  'request',
  'header',
  'user',
  'user-agent',
  'referer',
  'cookie',
  'compressed',
  'get',
  'head',
];
/** All that is taken over; the rest is remarked, but for what changes nothing. */
const understood: ReadonlySet<string> = new Set([
  ...dataOptions,
  ...otherOptions,
  'form',
  'form-string',
  'oauth2-bearer',
  'url-query',
]);

function isUnderstood(name: string): boolean {
  return understood.has(name);
}

/** The draft that would send what curl sends, as far as it can be told from the command alone. */
function toDraft({ options, urls }: Gathered): CurlImport {
  const remarks: string[] = [];
  const has = (name: string): boolean => options.some((option) => option.name === name);
  const url = urls[0] ?? '';
  const data = options.filter(({ name }) => dataOptions.has(name));
  const body = data.map((option) => dataOf(option, remarks)).join(has('json') ? '' : '&');
  const parts = options.filter(({ name }) => name.startsWith('form')).map((option) => partOf(option, remarks));
  // With `--get` the data stands behind the question mark, and there is no body.
  const isQuery = has('get');
  const [, inUrl = ''] = /^[^?#]*\?([^#]*)/s.exec(url) ?? [];
  const queries = [inUrl, ...valuesOf(options, 'url-query'), isQuery ? body : ''];
  const isPosted = !isQuery && (data.length > 0 || parts.length > 0);
  return {
    url,
    remarks,
    draft: {
      ...emptyDraft,
      method: methodOf({ wanted: valuesOf(options, 'request').at(-1), isHead: has('head'), isPosted, remarks }),
      headers: headersOf({ options, isForm: data.length > 0 && !isQuery, remarks }).join('\n'),
      query: queries.filter((query) => query !== '').join('\n').replaceAll('&', '\n'), // prettier-ignore
      ...(parts.length > 0 ? { content: 'parts', parts } : { content: 'text', body: isQuery ? '' : body }),
    },
  };
}

/** The values of one option in their order: it may stand there several times. */
function valuesOf(options: readonly Option[], wanted: string): readonly string[] {
  return options.flatMap(({ name, value }) => (name === wanted ? [value] : []));
}

/** Remarks are added to the list that is handed in. */
function methodOf(of: {
  readonly wanted: string | undefined;
  readonly isHead: boolean;
  readonly isPosted: boolean;
  readonly remarks: string[];
}): Draft['method'] {
  const implied = of.isHead ? 'HEAD' : of.isPosted ? 'POST' : 'GET';
  if (of.wanted === undefined) return implied;
  const method = methods.find((one) => one === of.wanted?.toUpperCase());
  if (method === undefined) of.remarks.push(`Not taken over: the method ${of.wanted}, ${implied} stands in its place`);
  return method ?? implied;
}

/** The bytes of files are not at hand; the draft says where one has to be chosen. */
function dataOf({ name, value }: Option, remarks: string[]): string {
  if (name === 'data-urlencode') return encodeData(value, remarks);
  if (!value.startsWith('@') || name === 'data-raw') return value;
  remarks.push(`Choose the file ${value.slice(1)} as the body: only its name stands in the command`);
  return '';
}

/** `name=text`, `=text` or `text`, of which the text is encoded; `name@file` names a file. */
function encodeData(value: string, remarks: string[]): string {
  const [, name = '', sign, text = ''] = /^([^=@]*)([=@])(.*)$/s.exec(value) ?? [];
  if (sign === '@') remarks.push(`Choose the file ${text} as the body: only its name stands in the command`);
  if (sign === '@') return '';
  if (sign === undefined) return encodeURIComponent(value);
  return name === '' ? encodeURIComponent(text) : `${name}=${encodeURIComponent(text)}`;
}

/** `name=text`, `name=@file` and `name=<file`; of files the name alone is known, so that they are empty. */
function partOf({ name: option, value: text }: Option, remarks: string[]): DraftPart {
  const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(text) ?? [];
  if (option === 'form-string' || !/^[@<]/.test(value)) return { name, value };
  const file = /^[@<]"?([^";]*)/.exec(value)?.[1] ?? '';
  remarks.push(`Choose the file ${file} for the part ${name}: only its name stands in the command`);
  return { name, value: '', file: { name: file, type: /;type=([^;]+)/.exec(value)?.[1] ?? '', base64: '', bytes: 0 } };
}

/** The headers that curl would send: those of the command, and what its options add where they are missing. */
function headersOf(of: {
  readonly options: readonly Option[];
  readonly isForm: boolean;
  readonly remarks: string[];
}): readonly string[] {
  const headers = of.options.flatMap((option) => headerOf(option, of.remarks));
  const has = (name: string): boolean => headers.some((header) => header.toLowerCase().startsWith(`${name}:`));
  const isJson = of.options.some(({ name }) => name === 'json');
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  return [
    ...(of.isForm && !has('content-type') ? [`Content-Type: ${type}`] : []),
    ...(isJson && !has('accept') ? ['Accept: application/json'] : []),
    // `Name:` says that curl is not to send a header of its own; nothing else is sent here anyway.
    ...headers.filter((header) => !/^[^:]+:\s*$/.test(header) || header.endsWith(': ')),
  ];
}

/** The header that an option stands for; a cookie without a value names a file of cookies. */
function headerOf({ name, value }: Option, remarks: string[]): readonly string[] {
  switch (name) {
    case 'header':
      // `Name;` is a header without a value.
      return [/^[^:]+;$/.test(value) ? `${value.slice(0, -1)}: ` : value];
    case 'user-agent':
      return [`User-Agent: ${value}`];
    case 'referer':
      return [`Referer: ${value}`];
    case 'oauth2-bearer':
      return [`Authorization: Bearer ${value}`];
    case 'user':
      return [`Authorization: Basic ${toBase64(new TextEncoder().encode(value.includes(':') ? value : `${value}:`))}`];
    case 'compressed':
      return ['Accept-Encoding: deflate, gzip'];
    case 'cookie':
      if (!value.includes('=')) remarks.push(`Not taken over: the file of cookies ${value}`);
      return value.includes('=') ? [`Cookie: ${value}`] : [];
    default:
      return [];
  }
}
