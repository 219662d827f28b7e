// The log of one attempt as a file, for a task with `logToFile`: what it says goes there and not into the log of the
// execution. It knows no taskruns; `running-task.ts` opens one for each attempt and writes its address down.
// Source: Kestra's FileAppender (its layout of lines), seen on 1.3.19 and 2.0.0 (`log-logtofile`, `loglevel-file`).
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { Clock } from '../../contract/instant.ts';
import type { LogLevel } from '../../contract/model.ts';
import type { FileStore, TaskRunScope } from '../../plugin/ports.ts';

/** The file while its attempt runs; it is on disk once it is kept. */
export interface LogFile {
  /** Writes a line at the end, as it stands: masked by who writes it. */
  add(level: LogLevel, message: string): void;
  /** Writes a stack trace below the line that it belongs to. */
  addTrace(trace: string): void;
  /** Stores the file. Answers STORAGE_FAILED. @returns its address */
  keep(files: Pick<FileStore, 'put'>): Promise<Result<string>>;
}

/** Whose log it is. */
export interface LogFileOptions {
  readonly scope: TaskRunScope;
  readonly clock: Clock;
  /** Its name in the storage. */
  readonly name: string;
  /** Characters that are held until the attempt ends; what comes then is lost, and the file says so. */
  readonly charactersMax?: number;
}

/** Kestra has no bound: it writes to a disk of its own. Scripts are held far below it by bounds of theirs. */
const charactersMaxDefault = 16 * 1024 * 1024;

/** Begins an empty file. One to which nothing is written is kept too, as Kestra does. */
export function createLogFile(options: LogFileOptions): LogFile {
  const { scope, clock, name, charactersMax = charactersMaxDefault } = options;
  const logger = abbreviate(['flow', scope.tenantId, scope.namespace, scope.flowId, scope.taskId].join('.'));
  const parts: string[] = [];
  let length = 0;
  const write = (text: string): void => {
    if (length > charactersMax) return;
    length += text.length;
    parts.push(length > charactersMax ? `… longer than ${charactersMax} characters: the rest is lost\n` : text);
  };
  return {
    add(level, message) {
      write(`${formatDate(clock)} ${level.padEnd(5)} ${thread} ${logger} ${message}\n`);
    },
    addTrace: (trace) => write(`${trace}\n`),
    async keep(files) {
      const kept = await files.put({ scope, name, content: Buffer.from(parts.join('')) });
      return kept.ok
        ? ok(kept.value)
        : fail(createError(kept.error.code, `Cannot keep log file: ${kept.error.message}`));
    },
  };
}

/** Kestra names one of its worker's threads, at least twelve characters wide; tasks have none of their own here. */
const thread = 'worker'.padEnd(12);

/** Logback's `ISO8601`, in UTC as Kestra's image has it. */
function formatDate(clock: Clock): string {
  const date = new Date(Number(clock.nowNanos() / 1_000_000n)).toISOString();
  return date.slice(0, -1).replace('T', ' ').replace('.', ',');
}

/** How wide Logback prints the name of a logger, in characters. */
const loggerLength = { min: 12, max: 36 };

/** Logback's `%-12.36logger{36}`: parts before the last shrink to one letter each, from the left, until it fits. */
function abbreviate(logger: string): string {
  if (logger.length < loggerLength.max) return logger.padEnd(loggerLength.min);
  const last = logger.lastIndexOf('.');
  let trimmed = 0;
  const parts = logger.slice(0, last).split('.');
  const shortened = parts.map((part, index) => {
    if (index > 0 && trimmed >= logger.length - loggerLength.max) return part;
    trimmed += part.length - 1;
    return part.slice(0, 1);
  });
  // What is still too long loses its beginning: the task is what people look for.
  return `${shortened.join('.')}${logger.slice(last)}`.slice(-loggerLength.max);
}
