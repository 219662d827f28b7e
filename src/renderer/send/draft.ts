// A test request as it is written in the window, and as the core takes it. Headers and query are text, one of them
// a line, so that they can be pasted from anywhere.
import { createError, fail, ok, type Result } from '../../main/contract/errors.ts';
import type { RawHeader } from '../../main/contract/delivery.ts';
import type { WebhookForm } from '../delivery/webhook-forms.ts';
import type { DraftFile, DraftPart } from './draft-body.ts';

/** What is being written. */
export interface Draft {
  readonly method: Method;
  /** With the tenant of the server, without any, or with another one. */
  readonly form: WebhookForm['id'];
  /** The tenant of the form that has another one. */
  readonly otherTenant: string;
  /** `Name: value`, one a line. */
  readonly headers: string;
  /** `name=value`, one a line or joined by `&`. */
  readonly query: string;
  /** Which of the three below is the body. */
  readonly content: 'text' | 'file' | 'parts';
  /** The text, as it goes out; it is kept while a file or parts are the body. */
  readonly body: string;
  /** Absent before one is chosen. */
  readonly file?: DraftFile | undefined;
  /** The parts of a multipart form, in their order. */
  readonly parts: readonly DraftPart[];
}

/** The methods that can be tried; a webhook takes the first three. */
export const methods = ['POST', 'GET', 'PUT', 'HEAD', 'DELETE', 'PATCH', 'OPTIONS'] as const;
/** One method. */
export type Method = (typeof methods)[number];

/** A body to begin with, and the type that goes with it; no type where there is no body. */
export interface Preset {
  readonly id: 'json' | 'text' | 'form' | 'none';
  readonly name: string;
  readonly contentType?: string;
  readonly body: string;
}

/** What people test first: a small object with texts in it. */
const json: Preset = {
  id: 'json',
  name: 'JSON',
  contentType: 'application/json',
  body: '{\n  "name": "Ada",\n  "city": "Vienna"\n}',
};

/** The presets. */
export const presets: readonly Preset[] = [
  json,
  { id: 'text', name: 'Text', contentType: 'text/plain; charset=utf-8', body: 'Hello from Vienna' },
  { id: 'form', name: 'Form', contentType: 'application/x-www-form-urlencoded', body: 'name=Ada&city=Vienna' },
  { id: 'none', name: 'No body', body: '' },
];

/** A request with nothing in it. */
export const emptyDraft: Draft = {
  method: 'POST',
  form: 'tenant',
  otherTenant: 'my_tenant',
  headers: '',
  query: '',
  content: 'text',
  body: '',
  parts: [],
};

/** What a draft begins as. */
export const firstDraft: Draft = withPreset(emptyDraft, json);

/** Found by name alone, so that a preset takes the place of whatever type was given. */
const contentTypeLine = /^content-type:/i;

/** The draft with another body, its type in place of the one that was there. */
export function withPreset(draft: Draft, { contentType, body }: Preset): Draft {
  const others = linesOf(draft.headers).filter((line) => !contentTypeLine.test(line));
  const headers = contentType === undefined ? others : [`Content-Type: ${contentType}`, ...others];
  return { ...draft, headers: headers.join('\n'), content: 'text', body };
}

/** Which preset the draft's type is that of; a type of the user's own is none of them. */
export function presetOf({ headers, body }: Draft): Preset['id'] | '' {
  const line = linesOf(headers).find((one) => contentTypeLine.test(one));
  if (line === undefined) return body === '' ? 'none' : '';
  const type = line.replace(contentTypeLine, '').trim();
  return presets.find(({ contentType }) => contentType === type)?.id ?? '';
}

/** The headers in their order. Answers PARAMETERS_INVALID with the line that is none. */
export function readHeaders(text: string): Result<readonly RawHeader[]> {
  const headers: RawHeader[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, name, value] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*([\t\u0020-\u007e\u0080-\u00ff]*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      const message = `Cannot send request: line ${index + 1} of the headers is not like "Name: value"`;
      return fail(createError('PARAMETERS_INVALID', message, { line: index + 1, field: 'headers' }));
    }
    headers.push([name, value.trimEnd()]);
  }
  return ok(headers);
}

/** What stands behind the question mark: lines are joined, and what cannot stand in an address is encoded. */
export function readQuery(text: string): string {
  const joined = linesOf(text).join('&');
  return joined.replace(/[^!"$-~]/gu, encodeURIComponent);
}

/** Blank lines and blanks around lines mean nothing; people leave them while they type. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
