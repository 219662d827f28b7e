// `read`, `fileExists`, `fileSize`, `isFileEmpty` and `fileURI`: namespace files and files of the execution.
// The versions differ in one argument name only. Source: Kestra's functions of these names.
import { flowMember, requiredArgument, textArgument } from '../argument.ts';
import type { Arguments, CallContext, TemplateFunction } from '../extension.ts';
import { isBinaryIon } from '../ion/read-binary-ion.ts';
import { toText } from '../to-text.ts';
import { JavaBytes, type Value } from '../value.ts';
import { findFile, lookUpFile, readFile } from './storage-file.ts';

const readMessage =
  "The 'read' function expects an argument 'path' that is a path to a namespace file or an internal storage URI.";

/**
 * The text of a file, null for none. Its expressions are not rendered: that takes `render(read(…))` (recorded as
 * xsvc-040). The argument `version` picks an old state of a namespace file in Kestra and is not heeded here.
 */
export const legacyRead: TemplateFunction = {
  name: 'read',
  argumentNames: ['path', 'namespace', 'version'],
  requires: 'hasLegacyExpressions',
  call: read,
};

/** The same under the argument name that Kestra chose later. */
export const newRead: TemplateFunction = {
  name: 'read',
  argumentNames: ['path', 'namespace', 'revision'],
  requires: 'hasNewExpressions',
  call: read,
};

function read(parameters: Arguments, context: CallContext): Value {
  const bytes = readFile(findFile(parameters, context, readMessage), context);
  const isIon = context.switches.hasBinaryIon && isBinaryIon(bytes);
  return isIon ? new JavaBytes(bytes) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function storageMessage(name: string): string {
  return `The '${name}' function expects an argument 'path' that is a path to the internal storage URI.`;
}

/** Never fails for a missing file, only for one that this flow may not see. */
export const fileExists: TemplateFunction = {
  name: 'fileExists',
  argumentNames: ['path', 'namespace'],
  call: (parameters, context) => lookUpFile(findFile(parameters, context, storageMessage('fileExists')), context).found,
};

/** A Long of bytes; a missing file fails. */
export const fileSize: TemplateFunction = {
  name: 'fileSize',
  argumentNames: ['path', 'namespace'],
  call: (parameters, context) =>
    BigInt(readFile(findFile(parameters, context, storageMessage('fileSize')), context).byteLength),
};

/** True for a file of no bytes; a missing file fails instead of counting as empty. */
export const isFileEmpty: TemplateFunction = {
  name: 'isFileEmpty',
  argumentNames: ['path', 'namespace'],
  call: (parameters, context) =>
    readFile(findFile(parameters, context, storageMessage('isFileEmpty')), context).byteLength === 0,
};

/** See below; `version` is not heeded. */
export const legacyFileUri: TemplateFunction = {
  name: 'fileURI',
  argumentNames: ['path', 'namespace', 'version'],
  requires: 'hasLegacyExpressions',
  call: fileUri,
};

/** The same under the argument name that Kestra chose later. */
export const newFileUri: TemplateFunction = {
  name: 'fileURI',
  argumentNames: ['path', 'namespace', 'revision'],
  requires: 'hasNewExpressions',
  call: fileUri,
};

/** The address of a namespace file, whether it is there or not: Kestra does not look either (recorded as xsvc-046). */
function fileUri(parameters: Arguments, context: CallContext): Value {
  const message = "The 'fileURI' function expects an argument 'path' that is a path to a namespace file.";
  const path = toText(requiredArgument(parameters, 'path', message));
  const namespace = textArgument(parameters, 'namespace') ?? flowMember(context, 'namespace') ?? '';
  return `kestra:///${namespace.replaceAll('.', '/')}/_files/${path.replace(/^\/+/, '')}`;
}
