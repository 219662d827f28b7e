// The value of a figure for people, with its unit: timers are milliseconds, what counts bytes says so in its name.
import type { Metric } from '../../main/contract/model.ts';
import { formatBytes, formatCount } from '../format/size.ts';
import { formatDuration } from '../format/time.ts';

/** `1.2 s`, `4.1 KB`, `12 402`, `1.5`; a dash where the task gave none. */
export function formatMetric({ name, type, value }: Pick<Metric, 'name' | 'type' | 'value'>): string {
  if (value === null) return '–';
  if (type === 'timer') return formatDuration(value);
  if (name.endsWith('.bytes')) return formatBytes(value);
  return Number.isInteger(value) ? formatCount(value) : String(value);
}
