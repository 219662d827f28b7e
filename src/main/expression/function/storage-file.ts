// Which file the argument of `read`, `fileSize` and their like names: a namespace file by its path, or a file
// of the execution by its `kestra:///` address, and whether this flow may see it.
// Source: Kestra's AbstractFileFunction, with its messages.
import type { Switches } from '../../contract/switches.ts';
import { castText, flowMember, isMap, raiseNull, requiredArgument, textArgument } from '../argument.ts';
import type { Arguments, CallContext } from '../extension.ts';
import { slugifyText } from '../filter/slugify.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import type { Lookup } from '../services.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/** A file by namespace and path; execution files keep their whole address as path. */
export interface StorageFile {
  readonly namespace: string;
  readonly path: string;
}

const kestraScheme = 'kestra:///';

/** The file that the arguments name; stops where Kestra refuses it. */
export function findFile(parameters: Arguments, context: CallContext, missing: string): StorageFile {
  const path = requiredArgument(parameters, 'path', missing);
  const namespace = flowMember(context, 'namespace') ?? '';
  if (typeof path !== 'string') return raisePebble(`Unable to read the file ${toText(path)}`);
  if (path.startsWith(kestraScheme)) return findStored(path, namespace, context);
  // Files of the machine are never read: Kestra allows only the folders that its configuration lists, by default
  // none.
  if (path.startsWith('file://')) return raiseLocal(path);
  const custom = textArgument(parameters, 'namespace');
  if (path.startsWith('nsfile:')) return findNamespaceUri(path, custom, namespace);
  if (/^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(path)) {
    return raiseJava('java.lang.IllegalArgumentException', `Cannot process the URI ${path}: scheme not supported.`);
  }
  return { namespace: custom ?? namespace, path: checkPath(path, context) };
}

/** The file's content, or nothing where it is not there. */
export function lookUpFile(file: StorageFile, context: CallContext): Lookup<Uint8Array> {
  return context.services.readFile?.(file) ?? { found: false };
}

/** The file's content; stops with Kestra's message where it is not there. */
export function readFile(file: StorageFile, context: CallContext): Uint8Array {
  const found = lookUpFile(file, context);
  if (found.found) return found.value;
  if (file.path.startsWith(kestraScheme)) {
    const tenantId = flowMember(context, 'tenantId') ?? 'main';
    return raisePebble(missingFile(file.path, { tenantId, switches: context.switches }));
  }
  return raisePebble(`File '/${file.path}' was not found in namespace '${file.namespace}'.`);
}

/** The sentence about a file that is not there. One version names its path, whose beginning every server has its own. */
export function missingFile(
  address: string,
  { tenantId, switches }: { readonly tenantId: string; readonly switches: Switches },
): string {
  if (switches.namesMissingAddress) return `File not found for URI: ${address}`;
  return `<storage>/${tenantId}/${address.slice('kestra:///'.length)} (No such file or directory)`;
}

/** Where `checksFilePaths` is off, `..` is no more than a part of a name that no file has (recorded as xsvc-051). */
function checkPath(path: string, context: CallContext): string {
  const isRelative = path.split(/[/\\]/).includes('..');
  if (isRelative && context.switches.checksFilePaths) {
    return raisePebble("File should be accessed with their full path and not using relative '..' path.");
  }
  return path.replace(/^\/+/, '');
}

/** `nsfile:///a.txt` is of the flow's own namespace, `nsfile://other/a.txt` of another one. */
function findNamespaceUri(uri: string, custom: string | null, flowNamespace: string): StorageFile {
  const [, authority = '', path = ''] = /^nsfile:(?:\/\/([^/]*))?\/?(.*)$/s.exec(uri) ?? [];
  if (custom !== null && authority !== '') {
    return raiseJava(
      'java.lang.IllegalArgumentException',
      'You cannot set a namespace both as the function argument and inside the URI',
    );
  }
  return { namespace: custom ?? (authority === '' ? flowNamespace : authority), path };
}

function raiseLocal(uri: string): never {
  const path = uri.slice('file://'.length);
  return raiseJava(
    'java.lang.SecurityException',
    `The path ${path} is not authorized. Path must be allowed either globally inside the Kestra configuration using the \`kestra.local-files.allowed-paths\` property.`,
  );
}

/** A file in Kestra's storage: of this execution, of the one that triggered it, or of another namespace. */
function findStored(uri: string, namespace: string, context: CallContext): StorageFile {
  const execution = context.variable('execution') ?? null;
  if (execution === null) return raiseNull('Cannot invoke "java.util.Map.get(Object)" because "execution" is null');
  const flowId = flowMember(context, 'id');
  const own = { namespace, flowId, executionId: memberText(execution, 'id') };
  const folder = `${kestraScheme}${namespace.replaceAll('.', '/')}/_files/`;
  if (own.executionId !== null && uri.startsWith(folder)) return { namespace, path: uri.slice(folder.length) };
  // The own execution, then the one that triggered it: Kestra asks in this order, and a subflow may read both.
  if (belongsTo(uri, own)) return { namespace, path: uri };
  const trigger = context.variable('trigger') ?? null;
  const parent = {
    namespace: memberText(trigger, 'namespace'),
    flowId: memberText(trigger, 'flowId'),
    executionId: memberText(trigger, 'executionId'),
  };
  if (parent.namespace !== null && belongsTo(uri, parent)) return { namespace: parent.namespace, path: uri };
  // Any other execution counts where the address has the form of a task's output. Whether its namespace may be read
  // is a matter of the Enterprise edition, so nothing more is asked here.
  const [, other] = /^(.*)\/[^/]*\/executions\/.*\/tasks\/.*\/.*$/s.exec(uri.slice(kestraScheme.length)) ?? [];
  if (other === undefined) return raiseForeign(uri, context);
  return { namespace: other.replaceAll('/', '.'), path: uri };
}

interface Owner {
  readonly namespace: string | null;
  readonly flowId: string | null;
  readonly executionId: string | null;
}

/** Kestra names the folder of a flow by its slug, since ids may hold dots and capitals. */
function belongsTo(uri: string, { namespace, flowId, executionId }: Owner): boolean {
  if (namespace === null || flowId === null || executionId === null) return false;
  const folder = `${namespace.replaceAll('.', '/')}/${slugifyText(flowId)}/executions/${executionId}/`;
  return uri.startsWith(kestraScheme + folder);
}

/** The same words in all versions; only the class around them differs. */
function raiseForeign(uri: string, context: CallContext): never {
  const message = `Unable to read the file '${uri}' as it is not an execution file`;
  return context.switches.checksFilePaths
    ? raisePebble(message)
    : raiseJava('java.lang.IllegalArgumentException', message);
}

function memberText(value: Value, name: string): string | null {
  return isMap(value) ? castText(value.get(name) ?? null) : null;
}
