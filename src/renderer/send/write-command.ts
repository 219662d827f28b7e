// A request as a command to paste: curl for bash, PowerShell and cmd, HTTPie for bash, and `fetch`. Files are named,
// and stand beside the command; what the shell would change is quoted.
import type { RawHeader } from '../../main/contract/delivery.ts';
import { curlHeader, quoteBash } from '../format/bash-words.ts';
import type { Draft } from './draft.ts';
import type { DraftPart } from './draft-body.ts';

/** The forms, in the order in which they are offered. */
export const commandForms = [
  { id: 'bash', name: 'bash' },
  { id: 'powershell', name: 'PowerShell' },
  { id: 'cmd', name: 'cmd' },
  { id: 'httpie', name: 'HTTPie' },
  { id: 'fetch', name: 'fetch' },
] as const;

/** One of them. */
export type CommandForm = (typeof commandForms)[number]['id'];

/** What is sent. `headers` are those of the draft: a form's own type is left to who writes the form. */
export interface CommandRequest extends Pick<Draft, 'method' | 'content' | 'body' | 'file' | 'parts'> {
  readonly url: string;
  readonly headers: readonly RawHeader[];
}

/** The command. */
export function writeCommand(request: CommandRequest, form: CommandForm): string {
  if (form === 'fetch') return writeFetch(request);
  if (form === 'httpie') return joinLines('http', writeHttpie(request).map(writeBash), ' \\\n  ');
  const words = curlWords(request);
  if (form === 'powershell') return joinLines('curl.exe', words.map(quotePowerShell), ' `\n  ');
  if (form === 'cmd') return joinLines('curl', words.map(quoteCmd), ' ^\n  ');
  return joinLines('curl', words.map(writeBash), ' \\\n  ');
}

/** An option stands on one line with its value. */
function joinLines(program: string, words: readonly string[], lineBreak: string): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && /^--?[A-Za-z-]+$/.test(last) && !withoutValue.has(last))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return [program, ...lines].join(lines.length > 2 ? lineBreak : ' ');
}

/** Options that take none: the word behind them is a line of its own. */
const withoutValue: ReadonlySet<string> = new Set(['--head', '--globoff', '--multipart', '--ignore-stdin']);

/** Whether nothing goes out behind the headers; a form without parts is still a form. */
function isEmpty({ content, body, file }: CommandRequest): boolean {
  return content === 'text' ? body === '' : content === 'file' && file === undefined;
}

/** The words behind `curl`, before any quoting. */
export function curlWords(request: CommandRequest): readonly string[] {
  const { method, url, content, body, file, parts } = request;
  const data =
    content === 'parts'
      ? parts.flatMap(curlPart)
      : isEmpty(request)
        ? []
        : content === 'text'
          ? ['--data-raw', body]
          : ['--data-binary', `@${file?.name ?? ''}`];
  return [
    ...(method === 'HEAD' ? ['--head'] : ['-X', method]),
    // Brackets and braces would be read as a row of addresses.
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    url,
    ...sentHeaders(request).flatMap((header) => ['-H', curlHeader(header)]),
    ...data,
  ];
}

/** A form's type holds a boundary that its writer chooses. */
function sentHeaders({ content, headers }: CommandRequest): readonly RawHeader[] {
  return content === 'parts' ? headers.filter(([name]) => name.toLowerCase() !== 'content-type') : headers;
}

/** `--form-string` takes a text as it is; `-F` would read an `@` or `<` at its beginning as a file. */
function curlPart({ name, value, file }: DraftPart): readonly string[] {
  if (file === undefined) return ['--form-string', `${name}=${value}`];
  const quoted = `"${file.name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return ['-F', `${name}=@${quoted}${file.type === '' ? '' : `;type=${file.type}`}`];
}

/** The words behind `http`. A header's colon, and what parts a field, is escaped in names. */
function writeHttpie(request: CommandRequest): readonly string[] {
  const { method, url, content, body, file, parts } = request;
  const items = sentHeaders(request).map(([name, value]) => (value === '' ? `${name};` : `${name}:${value}`));
  const address = [method, url, ...items];
  if (content === 'parts') return ['--multipart', ...address, ...parts.map(httpiePart)];
  if (isEmpty(request)) return ['--ignore-stdin', ...address];
  return content === 'text' ? ['--raw', body, ...address] : [...address, `@${file?.name ?? ''}`];
}

/** A name may hold what parts it from its value, so that such signs are escaped. */
function httpiePart({ name, value, file }: DraftPart): string {
  const escaped = name.replaceAll(/[\\:=@;]/g, '\\$&');
  return file === undefined ? `${escaped}=${value}` : `${escaped}@${file.name}`;
}

/** JavaScript for Node and browsers; a file is read by Node. */
function writeFetch(request: CommandRequest): string {
  const { method, url, content, body, file, parts } = request;
  const headers = sentHeaders(request).map((header) => `    ${JSON.stringify(header)},\n`);
  const form = parts.map(({ name, value, file: of }) => {
    const given = of === undefined ? JSON.stringify(value) : `${openFile(of.name)}, ${JSON.stringify(of.name)}`;
    return `form.append(${JSON.stringify(name)}, ${given});\n`;
  });
  const given = content === 'parts' ? 'form' : content === 'text' ? JSON.stringify(body) : openFile(file?.name ?? '');
  return [
    ...(content === 'parts' ? ['const form = new FormData();\n', ...form] : []),
    `const answer = await fetch(${JSON.stringify(url)}, {\n  method: ${JSON.stringify(method)},\n`,
    ...(headers.length === 0 ? [] : ['  headers: [\n', ...headers, '  ],\n']),
    ...(isEmpty(request) ? [] : [`  body: ${given},\n`]),
    '});\nconsole.log(answer.status, await answer.text());',
  ].join('');
}

/** An expression of JavaScript: Node opens the file that stands beside the script, and reads it as it is sent. */
function openFile(name: string): string {
  return `await (await import('node:fs')).openAsBlob(${JSON.stringify(name)})`;
}

/** Words that bash takes as they are. */
const plainWord = /^[\w@%+=:,./-]+$/;

/** A key that stands in a variable is the one thing that the shell is to put in. */
const keyVariable = /^(.*\/executions\/webhook\/[^/]+\/[^/]+\/)(\$[A-Z_][A-Z0-9_]*)(\?.*)?$/s;

/** The word as it is where bash takes it so, else in quotes. */
function writeBash(word: string): string {
  const [, before, variable, after] = keyVariable.exec(word) ?? [];
  if (before !== undefined && variable !== undefined) {
    return `${writeBash(before)}"${variable}"${after === undefined ? '' : writeBash(after)}`;
  }
  return plainWord.test(word) ? word : quoteBash(word);
}

/** For PowerShell 7.3 and newer, which hands quotes on as they are. */
function quotePowerShell(word: string): string {
  return /^[\w+=:./-]+$/.test(word) ? word : `'${word.replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}

/** First as the program reads its arguments, then as cmd reads a line: whatever it might read as its own gets a caret. */
function quoteCmd(word: string): string {
  if (/^[\w+=:./-]+$/.test(word)) return word;
  const argument = word.replaceAll(/(\\*)("|$)/g, (_, slashes: string, quote: string) =>
    quote === '"' ? `${slashes}${slashes}\\"` : slashes + slashes,
  );
  return `"${argument}"`
    .replaceAll(/[^\w\s:=+~'/.,?;()*`-]/g, '^$&')
    .replaceAll(/\^%(?=\w)/g, '^%^')
    .replaceAll(/\r?\n/g, '^\n\n');
}
