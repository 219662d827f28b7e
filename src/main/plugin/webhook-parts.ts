// The parts of a multipart form: files, which are to be stored, and fields. What is not ended by the boundary is no
// part, and a form without a boundary has none.
// Source: seen on Kestra 2.0.0 (the recorded exchanges `mp-*`); names of files as Netty's decoder cleans them.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import { findUriFault } from './check-uri.ts';
import type { ArrivedFile } from './plugin.ts';
import type { FileScope } from './ports.ts';
import { addressOf, storageScheme } from './storage/file-address.ts';

/** What the trigger makes of a form. */
export interface WebhookForm {
  readonly parts: JsonValue;
  readonly formFields: JsonMap;
  readonly files: readonly ArrivedFile[];
}

/** Whether a content type is that of a form with parts. */
export function isMultipartForm(contentType: string | undefined): boolean {
  return /^\s*multipart\/form-data\s*(?:;|$)/i.test(contentType ?? '');
}

/** Takes a form apart. Answers HEADERS_INVALID for a file whose name cannot stand in an address. */
export function readForm(
  { body, contentType }: { readonly body: Uint8Array; readonly contentType: string },
  scope: FileScope,
): Result<WebhookForm> {
  const formFields = new Map<string, JsonValue[]>();
  const parts: JsonMap[] = [];
  const files: ArrivedFile[] = [];
  // The number of a file counts the fields before it as well.
  for (const [index, part] of splitParts(body, boundaryOf(contentType)).entries()) {
    const { name, filename } = readDisposition(part.headers);
    if (name === undefined) continue;
    if (filename === undefined) {
      formFields.set(name, [...(formFields.get(name) ?? []), Buffer.from(part.content).toString('utf8')]);
    } else if (part.content.byteLength > 0) {
      const file = nameFile(filename, { index, scope });
      if (!file.ok) return file;
      files.push({ name: file.value, content: part.content });
      parts.push(describePart({ name, filename, part, uri: addressOf(scope, file.value) }));
    }
  }
  return ok({ parts, formFields: new Map<string, JsonValue>(formFields), files });
}

/** One part of a form as it came. */
export interface FormPart {
  readonly name: string;
  /** Absent: a field, whose content is its value. */
  readonly filename?: string;
  readonly content: Uint8Array;
}

/** The parts of a form that have a name, in order; none where it has no boundary. */
export function readFormParts(body: Uint8Array, contentType: string): readonly FormPart[] {
  return splitParts(body, boundaryOf(contentType)).flatMap(({ headers, content }): readonly FormPart[] => {
    const { name, filename } = readDisposition(headers);
    if (name === undefined) return [];
    return [{ name, content, ...(filename === undefined ? {} : { filename }) }];
  });
}

interface Part {
  readonly headers: string;
  readonly content: Uint8Array;
}

function boundaryOf(contentType: string): string | undefined {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  return quoted ?? bare;
}

/** Every part that has a head, and a boundary behind it. */
function splitParts(body: Uint8Array, boundary: string | undefined): readonly Part[] {
  if (boundary === undefined) return [];
  const bytes = Buffer.from(body);
  const parts: Part[] = [];
  const mark = Buffer.from(`\r\n--${boundary}`);
  if (!bytes.subarray(0, mark.length - 2).equals(mark.subarray(2))) return [];
  let start = mark.length - 2;
  for (let end = bytes.indexOf(mark, start); end >= 0; end = bytes.indexOf(mark, start)) {
    const part = bytes.subarray(start, end);
    const head = part.indexOf('\r\n\r\n');
    // The first line is what stands behind the boundary: nothing, or blanks.
    if (head >= 0) parts.push({ headers: part.subarray(0, head).toString('utf8'), content: part.subarray(head + 4) });
    start = end + mark.length;
  }
  return parts;
}

function readDisposition(headers: string): { readonly name?: string; readonly filename?: string } {
  const disposition = headerOf(headers, 'content-disposition') ?? '';
  const filename = parameterOf(disposition, 'filename');
  const name = parameterOf(disposition, 'name');
  // A blank name is none: such a part is a field.
  const hasFile = filename !== undefined && filename.trim() !== '';
  return { ...(name === undefined ? {} : { name }), ...(hasFile ? { filename: clean(filename) } : {}) };
}

function headerOf(headers: string, name: string): string | undefined {
  const line = headers.split('\r\n').find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim();
}

function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, bare] = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;]*))`, 'i').exec(header) ?? [];
  return quoted ?? bare?.trim();
}

/** Netty takes away what could end a value, and puts blanks for what could begin another one. */
function clean(filename: string): string {
  return filename.replaceAll(/["\\]/g, '').replaceAll(/[:,=;\t]/g, ' ');
}

/** Folders are left out, and what an address takes for its query or fragment. */
function nameFile(
  filename: string,
  { index, scope }: { readonly index: number; readonly scope: FileScope },
): Result<string> {
  const base = filename.slice(filename.lastIndexOf('/') + 1);
  const text = `///${addressOf(scope, `webhook/${index}/${base}`).slice(storageScheme.length)}`;
  const fault = findUriFault(text);
  if (fault !== undefined) return fail(createError('HEADERS_INVALID', fault));
  const [path = ''] = base.split(/[#?]/);
  return ok(`webhook/${index}/${path}`);
}

function describePart(of: {
  readonly name: string;
  readonly filename: string;
  readonly part: Part;
  readonly uri: string;
}): JsonMap {
  const [contentType = ''] = (headerOf(of.part.headers, 'content-type') ?? 'application/octet-stream').split(';');
  return new Map<string, JsonValue>([
    ['name', of.name],
    ['filename', of.filename],
    ['contentType', contentType.trim()],
    ['size', of.part.content.byteLength],
    ['uri', of.uri],
  ]);
}
