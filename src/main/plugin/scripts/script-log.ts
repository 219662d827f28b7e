// What a script prints, as log lines, outputs and metrics, while it runs.
// Source: observed-scripts §4 and §6, seen on Kestra 1.3.19 and 2.0.0.
import type { LogLevel } from '../../contract/model.ts';
import type { JsonMap } from '../../contract/value.ts';
import type { RunContext } from '../plugin.ts';
import type { ProcessRequest } from '../ports.ts';
import { markers } from './script-command.ts';
import { readScriptMessage } from './script-message.ts';
import { createOutputLines, splitLongLine } from './script-output-lines.ts';

/** Hears the output of one process. */
export interface ScriptLog {
  readonly onOutput: ProcessRequest['onOutput'];
  /** Logs last lines that have no line break. @returns all outputs that the script has set; later ones win */
  end(): JsonMap;
}

/** Makes the listener. */
export function createScriptLog(context: RunContext): ScriptLog {
  const variables: JsonMap = new Map();
  const { limits } = context.ports.processes;
  let stdoutLevel: 'INFO' | 'DEBUG' = 'INFO';
  let lines = 0;
  let characters = 0;
  let isFull = false;
  const log = (level: LogLevel, line: string): void => {
    if (isFull) return;
    lines++;
    characters += line.length;
    isFull = lines > limits.logLinesMax || characters > limits.logCharactersMax;
    if (isFull) context.log('WARN', 'Hookbench keeps no more log lines of this script: it prints too much');
    else context.log(level, line);
  };
  const hear = (line: string, isError: boolean): void => {
    if (context.switches.marksBeforeCommands && !isError) {
      const level = line === markers.debug ? 'DEBUG' : line === markers.info ? 'INFO' : undefined;
      stdoutLevel = level ?? stdoutLevel;
      if (level !== undefined) return;
    }
    if (takeMessage(line, { context, variables })) return;
    for (const part of splitLongLine(line)) log(isError ? 'ERROR' : stdoutLevel, part);
  };
  const streams = {
    stdout: createOutputLines((line) => hear(line, false), limits.lineCharactersMax),
    stderr: createOutputLines((line) => hear(line, true), limits.lineCharactersMax),
  };
  return {
    onOutput: ({ stream, bytes }) => streams[stream].write(bytes),
    end() {
      streams.stdout.end();
      streams.stderr.end();
      return variables;
    },
  };
}

/** @returns whether the line was a message, good or bad */
function takeMessage(
  line: string,
  { context, variables }: { readonly context: RunContext; readonly variables: JsonMap },
): boolean {
  const message = readScriptMessage(line);
  if (message === undefined) return false;
  if (!message.ok) {
    context.log('WARN', `Invalid outputs '${message.error.message}'`);
    context.log(
      context.switches.stackTraceLevel,
      `${message.error.code}: ${message.error.message}\n\tat a line of the script's output`,
    );
    return true;
  }
  for (const [name, value] of message.value.outputs) variables.set(name, value);
  for (const metric of message.value.metrics) {
    context.metric(metric);
    // Java's own words: it takes the figure out of a box that is not there.
    if (metric.value === null) {
      context.log('ERROR', 'Cannot invoke "java.lang.Double.doubleValue()" because "this.value" is null');
    }
  }
  for (const log of message.value.logs) context.log(log.level, log.message);
  return true;
}
