// `errorLogs()`: the errors that the execution logged so far. Source: Kestra's ErrorLogsFunction.
import type { LogEntry } from '../../contract/model.ts';
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import type { Value } from '../value.ts';

/**
 * A list of maps, one for each entry. Without an execution behind the renderer it fails with Kestra's words, which
 * only make sense there.
 */
export const errorLogs: TemplateFunction = {
  name: 'errorLogs',
  argumentNames: [],
  call(_parameters, { services }) {
    if (services.errorLogs !== undefined) return services.errorLogs().map(toMap);
    return raisePebble("The 'errorLogs' function can only be used in the Worker as it access logs from the database.");
  },
};

function toMap(entry: LogEntry): Map<Value, Value> {
  return new Map<Value, Value>(Object.entries(entry));
}
