// `hookbench validate PATH…`: what every version of Kestra says of flow files, each judged alone. The exit
// code is that of the chosen version. It serves nothing and needs no server.
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowMove } from '../contract/flow-parts.ts';
import type { Violation } from '../contract/model.ts';
import { profiles } from '../contract/profile.ts';
import type { Settings } from '../contract/settings.ts';
import { listFlowFiles, readFlowFile } from '../flow/flow-files.ts';
import { type ParsedFlow, parseFlow } from '../flow/parse-flow.ts';
import { createStubsEntry, readStubsFile, type StubsFile, summarizeStubs } from '../flow/stubs/stubs-entry.ts';
import type { ExitCode } from './exit-code.ts';
import { type FileVerdict, printVerdict, renderVerdict } from './render-verdict.ts';
import { moveOf, renderDiff, writeRewritten } from './rewrite-file.ts';
import type { Terminal } from './terminal.ts';

/** What to judge, and how to say it. */
export interface ValidateRequest {
  readonly paths: readonly string[];
  readonly settings: Pick<Settings, 'kestra' | 'plugins'>;
  readonly isJson: boolean;
  /** Shows the flows as the newest version wants them: as a difference, or also in the files. */
  readonly rewrites?: 'show' | 'write';
  readonly terminal: Terminal;
}

/**
 * Judges files and folders; 1 where a file is invalid or cannot be read. Each is told as soon as it is judged, and
 * one that cannot be read does not keep the others from it.
 */
export async function validate({ paths, settings, isJson, rewrites, terminal }: ValidateRequest): Promise<ExitCode> {
  const firstFiles = new Map<string, string>();
  let exitCode: ExitCode = 0;
  for (const path of paths) {
    const files = await filesOf(path);
    if (files.ok && files.value.length === 0) terminal.complain(`${path}: there is no flow in this folder`);
    if (!files.ok) refuse(path, files.error);
    for (const file of files.ok ? files.value : []) {
      const source = await readSource(file);
      if (source.ok) await judge(file, source.value);
      else refuse(file, source.error);
    }
  }
  return exitCode;

  function refuse(file: string, { code, message }: ErrorValue): void {
    exitCode = 1;
    terminal.complain(message);
    if (isJson) terminal.print(JSON.stringify({ file, error: { code, message } }));
  }

  async function judge(file: string, source: string): Promise<void> {
    const stubs = await readStubsFile(dirname(file), basename(file));
    const verdict = judgeFile({ file, source, stubs, plugins: settings.plugins, firstFiles });
    if (verdict.profiles.get(settings.kestra)?.valid !== true) exitCode = 1;
    if (isJson) terminal.print(printVerdict(verdict));
    else for (const line of renderVerdict(verdict)) terminal.print(line);
    if (verdict.move !== undefined && rewrites !== undefined) await rewrite(file, source, verdict.move);
  }

  async function rewrite(file: string, source: string, { rewritten }: FlowMove): Promise<void> {
    if (!isJson) for (const line of renderDiff(file, { source, rewritten })) terminal.print(line);
    if (rewrites !== 'write' || rewritten === source) return;
    const written = await writeRewritten(file, { source, rewritten });
    if (!written.ok) refuse(file, written.error);
  }
}

/** The flow files that a path stands for. A file is taken whatever its name is. */
async function filesOf(path: string): Promise<Result<readonly string[]>> {
  // A path that is not there is taken for a file, whose reading then says so.
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return ok([path]);
  const files = await listFlowFiles(path);
  return files.ok ? ok(files.value.map((file) => join(path, file))) : files;
}

/** The text of a flow file that the caller named. Answers FILE_UNREADABLE. */
export async function readSource(file: string): Promise<Result<string>> {
  const source = await readFlowFile(dirname(file), basename(file));
  if (!source.ok) return source;
  if (source.value !== undefined) return ok(source.value);
  return fail(createError('FILE_UNREADABLE', `Cannot read flow file "${file}": it does not exist`, { file }));
}

/** One file to judge. */
interface JudgedFile {
  readonly file: string;
  readonly source: string;
  /** The stubs file beside it. */
  readonly stubs: StubsFile | undefined;
  readonly plugins: Settings['plugins'];
  /** The file in which each flow was met first; grows. */
  readonly firstFiles: Map<string, string>;
}

/** Judged by every profile; namespace and id are the same text for all of them. */
function judgeFile({ file, source, stubs, plugins, firstFiles }: JudgedFile): FileVerdict {
  const parsed = profiles.map((profile) => ({ profile, ...parseFlow({ source, profile, plugins }) }));
  const { namespace, id } = parsed[0] ?? {};
  const flow = namespace === undefined || id === undefined ? undefined : `${namespace}.${id}`;
  const twin = flow === undefined ? [] : twinWarning({ flow, file, firstFiles });
  const move = moveOf(source);
  return {
    file,
    ...(flow === undefined ? {} : { flow }),
    profiles: new Map(
      parsed.map(({ profile, verdict }) => [profile, { ...verdict, warnings: [...verdict.warnings, ...twin] }]),
    ),
    ...(move === undefined ? {} : { move }),
    ...remarksOnStubs(
      stubs,
      parsed.find(({ flow: each }) => each !== undefined),
    ),
  };
}

/** Stubs are no part of what Kestra judges: what is wrong with them is told beside the verdict. */
function remarksOnStubs(
  found: StubsFile | undefined,
  parsed: Pick<ParsedFlow, 'flow'> | undefined,
): Pick<FileVerdict, 'stubs'> {
  if (found === undefined) return {};
  const stubs = summarizeStubs(createStubsEntry(found, undefined), parsed?.flow);
  return stubs.problems.length + stubs.warnings.length === 0 ? {} : { stubs };
}

/** `serve` refuses a second file with one flow's id; a file judged alone is told of it. */
function twinWarning({ flow, file, firstFiles }: Pick<JudgedFile, 'file' | 'firstFiles'> & { readonly flow: string }) {
  const first = firstFiles.get(flow);
  if (first === undefined) firstFiles.set(flow, file);
  const message = `Flow "${flow}" is in ${first} as well: serve takes one file of a flow alone`;
  const warning: Violation = { path: 'id', message };
  return first === undefined || first === file ? [] : [warning];
}
