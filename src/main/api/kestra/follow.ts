// What is followed as it happens: the changes of an execution until its end, and log entries without an end. The
// events of the core say that something changed; what is told is read from the journal, so it is never ahead of it.
// Source: `kestra-api.md` §4 and §5.
import { ok, type Result } from '../../contract/errors.ts';
import { isTerminated } from '../../contract/state.ts';
import { printExecution, printLog } from '../kestra-json.ts';
import { type ExecutionId, findExecution } from './change-execution.ts';
import { type LogsOf, readLogMatcher } from './find-logs.ts';
import type { RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';

/** Where what is followed is told. */
export interface FollowStream {
  /** Tells one event: its name, and its data as JSON. */
  send(id: string, data: string): void;
  /** Ends it. */
  end(): void;
}

/** What is followed; `begin` answers the function that lets go. */
export interface Followed {
  readonly kind: 'stream';
  readonly begin: (stream: FollowStream) => () => void;
}

/** What following needs. */
type Parts = Pick<RestParts, 'core' | 'journal' | 'environment'>;

/** Follows an execution to its end: `start`, `progress` for each change, `end`. */
export function followExecution(of: ExecutionId, parts: Parts): Result<Followed, RestFault> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const { switches } = parts.environment.rendering;
  return ok({
    kind: 'stream',
    begin(stream) {
      // Told at once, so that the reader knows that it is heard.
      stream.send('start', printExecution(found.value, switches));
      // It may have ended since it was looked up, and nothing more is told of it then.
      const now = findExecution(of, parts);
      if (now.ok && isTerminated(now.value.state.current)) {
        stream.send('end', printExecution(now.value, switches));
        stream.end();
        return () => undefined;
      }
      // An event says that it changed; what it is now is read again, so that nothing is told twice or out of order.
      const stop = parts.core.subscribe((event) => {
        if (event.type !== 'execution.changed' || event.execution.id !== of.id) return;
        const changed = findExecution(of, parts);
        if (!changed.ok) return;
        const isOver = isTerminated(changed.value.state.current);
        stream.send(isOver ? 'end' : 'progress', printExecution(changed.value, switches));
        if (isOver) {
          stop();
          stream.end();
        }
      });
      return stop;
    },
  });
}

/** Follows log entries of an execution, those that are there first. It does not end by itself, as in Kestra. */
export function followLogs(of: LogsOf, parts: Parts): Result<Followed, RestFault> {
  const isWanted = readLogMatcher(of.query, parts);
  if (!isWanted.ok) return isWanted;
  const options = { switches: parts.environment.rendering.switches, tenantId: of.tenant };
  return ok({
    kind: 'stream',
    begin(stream) {
      stream.send('start', '{}');
      // Asked anew each time: who follows may come before the execution does.
      const isOfTenant = (): boolean => findExecution(of, parts).ok;
      const logs = isOfTenant() ? parts.journal.storage.logs(of.id) : ok([]);
      for (const log of logs.ok ? logs.value.filter(isWanted.value) : []) {
        stream.send('progress', printLog(log, options));
      }
      return parts.core.subscribe((event) => {
        if (event.type !== 'log.added' || event.log.executionId !== of.id) return;
        if (isWanted.value(event.log) && isOfTenant()) stream.send('progress', printLog(event.log, options));
      });
    },
  });
}
