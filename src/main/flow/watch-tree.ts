// Watches a folder and what lies below with one watch of the system for each folder: thousands of files cost nothing, and
// no system runs out of watches over them. It tells of single files; batches are made in `watch-folder.ts`.
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isFlowFile, isInnerFolder, isLeftOut, isStubsFile, leadsInCircle, listFolder } from './flow-files.ts';
import { createLinkWatch, type LinkWatch } from './watch-links.ts';

/** What is heard of a tree. Paths are relative to its top, with `/`. */
export interface TreeListener {
  /** A flow or stubs file was added, changed or removed, or may have been. */
  readonly changed: (file: string) => void;
  /** A subfolder is gone, or another one stands in its place: any file that began with this prefix may be gone. */
  left(prefix: string): void;
  /** The top is gone, or another folder stands in its place; nothing is watched any more. */
  gone(): void;
  /** The system refuses to watch; the reason in its words. */
  failed(error: unknown): void;
}

/** A folder under watch, and which one it is: names stay when folders are exchanged. */
interface WatchedFolder {
  readonly watcher: FSWatcher;
  readonly identity: string;
}

/** What is watched, and how far it has been looked at. */
interface Tree {
  readonly top: string;
  readonly listener: TreeListener;
  /** By prefix: '' is the top, the others end in a slash. */
  readonly watched: Map<string, WatchedFolder>;
  readonly links: LinkWatch;
  /** Looking happens one after the other, so that a folder is never entered twice. */
  looking: Promise<void>;
  isClosed: boolean;
}

/** Watches until the returned function is called; settles once changes are seen. */
export async function watchTree(top: string, listener: TreeListener): Promise<() => void> {
  const links = createLinkWatch(top, (file) => listener.changed(file));
  const tree: Tree = { top, listener, watched: new Map(), links, looking: Promise.resolve(), isClosed: false };
  await enter(tree, '', () => undefined);
  // It may have gone since somebody saw it.
  if ((await identityOf(top)) === undefined) await renew(tree, '');
  return () => close(tree);
}

/** Watches a folder and those below; `tell` hears the files that are there already. */
async function enter(tree: Tree, prefix: string, tell: (file: string) => void): Promise<void> {
  const { top, watched, links } = tree;
  const path = join(top, prefix);
  const identity = await identityOf(path);
  if (tree.isClosed || identity === undefined || watched.has(prefix)) return;
  const watcher = openWatch(tree, prefix);
  if (watcher === undefined) return;
  watched.set(prefix, { watcher, identity });
  // Listed only now that it is watched: what comes later is heard of.
  const members = await listFolder(path);
  for (const member of members.ok ? members.value : []) {
    const file = prefix + member.name;
    if (isLeftOut(member.name)) continue;
    if (await isInnerFolder(join(top, file), member)) {
      if (!leadsInCircle(top, file)) await enter(tree, `${file}/`, tell);
    } else if (isOurs(file)) {
      if (member.isSymbolicLink()) await links.look(file);
      tell(file);
    }
  }
}

function openWatch(tree: Tree, prefix: string): FSWatcher | undefined {
  const { listener } = tree;
  const look = (body: () => Promise<void>): void => {
    tree.looking = tree.looking.then(body);
  };
  try {
    const watcher = watch(join(tree.top, prefix), (event, name) => {
      if (name !== null && isOurs(prefix + name)) listener.changed(prefix + name);
      if (event === 'rename' || name === null) look(() => lookAt(tree, prefix, name));
    });
    // Windows tells of a folder that is gone in this way.
    return watcher.on('error', (error) => look(() => lookAfter(tree, prefix, error)));
  } catch (error) {
    // A folder may go at any moment; whoever holds it hears of that.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) listener.failed(error);
    return undefined;
  }
}

/** A name of a folder came, went or stands for something else; null where the system does not say which. */
async function lookAt(tree: Tree, prefix: string, name: string | null): Promise<void> {
  const { top, watched } = tree;
  const known = watched.get(prefix);
  if (known === undefined) return;
  if (name === null || (await identityOf(join(top, prefix))) !== known.identity) {
    await renew(tree, prefix);
    return;
  }
  const file = prefix + name;
  const inner = `${file}/`;
  const identity = isLeftOut(name) ? undefined : await identityOf(join(top, file));
  if (watched.has(inner) && watched.get(inner)?.identity !== identity) leave(tree, inner);
  if (identity !== undefined && !leadsInCircle(top, file)) await enter(tree, inner, tree.listener.changed);
  if (isOurs(file)) await tree.links.look(file);
}

/** Whether an error is one of watching, or the end of the folder. */
async function lookAfter(tree: Tree, prefix: string, error: unknown): Promise<void> {
  const known = tree.watched.get(prefix);
  if (known === undefined) return;
  if ((await identityOf(join(tree.top, prefix))) === known.identity) tree.listener.failed(error);
  else await renew(tree, prefix);
}

async function renew(tree: Tree, prefix: string): Promise<void> {
  const identity = prefix === '' ? await identityOf(tree.top) : undefined;
  if (prefix === '' && (identity === undefined || identity !== tree.watched.get('')?.identity)) {
    close(tree);
    tree.listener.gone();
    return;
  }
  leave(tree, prefix);
  await enter(tree, prefix, tree.listener.changed);
}

function leave({ watched, links, listener, isClosed }: Tree, prefix: string): void {
  for (const [each, { watcher }] of watched) {
    if (!each.startsWith(prefix)) continue;
    watcher.close();
    watched.delete(each);
  }
  links.leave(prefix);
  if (!isClosed) listener.left(prefix);
}

function close(tree: Tree): void {
  tree.isClosed = true;
  leave(tree, '');
}

/** A name that may be a flow's or its stubs'. */
function isOurs(file: string): boolean {
  return isFlowFile(file) || isStubsFile(file);
}

/** Which folder this is; undefined where there is none. */
async function identityOf(path: string): Promise<string | undefined> {
  return stat(path).then(
    (found) => (found.isDirectory() ? `${found.dev}:${found.ino}` : undefined),
    () => undefined,
  );
}
