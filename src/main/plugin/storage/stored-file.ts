// The file of the storage that a task names, read whole, with Kestra's words where there is none.
// Source: `InternalStorage` and `LocalStorage` of Kestra, seen on 1.3.19 and 2.0.0 (`storage-*`, `y-concat-missing`).
import { createError, fail, type Result } from '../../contract/errors.ts';
import type { JsonValue } from '../../contract/value.ts';
import { missingFile } from '../../expression/function/storage-file.ts';
import { findUriFault } from '../check-uri.ts';
import type { RunContext } from '../plugin.ts';
import type { FileStore } from '../ports.ts';
import { renderRequired } from '../render-property.ts';

/** Renders a property that holds an address. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderAddress(property: JsonValue | undefined, context: Pick<RunContext, 'render'>): Result<string> {
  const address = renderRequired(property, context);
  if (!address.ok) return address;
  const fault = findUriFault(address.value);
  return fault === undefined ? address : fail(createError('TASK_FAILED', fault));
}

/** The content of a file. Answers FILE_UNREADABLE with Kestra's words. */
export function readStored(
  address: string,
  context: Pick<RunContext, 'ports' | 'scope' | 'switches'>,
): Result<Uint8Array> {
  const content = context.ports.files.read(address);
  return content.ok ? content : inKestrasWords(content, address, context);
}

/** How long a file is. Answers FILE_UNREADABLE with Kestra's words. */
export function sizeOfStored(
  address: string,
  context: Pick<RunContext, 'ports' | 'scope' | 'switches'>,
): Result<number> {
  const size = context.ports.files.sizeBytes(address);
  return size.ok ? size : inKestrasWords(size, address, context);
}

/** Where a file lies on disk. Answers FILE_UNREADABLE with Kestra's words. */
export function pathOfStored(
  address: string,
  context: Pick<RunContext, 'ports' | 'scope' | 'switches'>,
): Result<string> {
  const path = context.ports.files.pathOf(address);
  return path.ok ? path : inKestrasWords(path, address, context);
}

function inKestrasWords(
  { error }: Extract<Result<never>, { readonly ok: false }>,
  address: string,
  { scope, switches }: Pick<RunContext, 'scope' | 'switches'>,
): Result<never> {
  if (error.details?.['isMissing'] !== true) return fail(error);
  return fail({ ...error, message: missingFile(address, { tenantId: scope.tenantId, switches }) });
}

/** The ending of an address with its dot, for files that are made from it. */
export function extensionOf(address: string): string | undefined {
  const at = address.lastIndexOf('.');
  return at < 0 ? undefined : address.slice(at);
}

/** The lines of a text, as Java's readers take them: each of the three line ends, none needed at the end. */
export function readLines(content: Uint8Array): readonly string[] {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content).split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Keeps a file under a name that nobody chose, as Kestra names its temporary files. Answers STORAGE_FAILED, TASK_FAILED. */
export async function keepUnnamed(
  {
    content,
    extension = '.tmp',
  }: { readonly content: Parameters<FileStore['put']>[0]['content']; readonly extension?: string | undefined },
  { ports, scope }: Pick<RunContext, 'ports' | 'scope'>,
): Promise<Result<string>> {
  if (extension.includes('/')) return fail(createError('TASK_FAILED', 'Invalid prefix or suffix'));
  return ports.files.put({ scope, name: unnamed(extension, () => ports.random()), content });
}

/** A number as long as Java's, and the ending, to which the dot is added where it is missing. */
export function unnamed(extension: string, random: () => number): string {
  const number = (BigInt(Math.floor(random() * 2 ** 32)) << 32n) | BigInt(Math.floor(random() * 2 ** 32));
  return `${number}${extension === '' || extension.startsWith('.') ? '' : '.'}${extension}`;
}
