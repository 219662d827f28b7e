// Whether the cron expression of a schedule can be read: how many parts it has, and their plain numbers.
// Names of days, steps and signs such as `L` are not looked into.
// Source: `schedule-*` in the recorded verdicts.
import { scheduleTrigger } from '../plugin/core/trigger/schedule.ts';
import { findPlugin } from '../plugin/registry.ts';
import type { Fault } from './fault.ts';
import type { FlowParts, Part } from './flow-parts.ts';
import { printScalar } from './print-scalar.ts';
import { modelFault } from './translate-issue.ts';

type Range = readonly [least: number, most: number];
const seconds: Range = [0, 59];
/** Minute, hour, day, month, day of the week. */
const ranges: readonly Range[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

/** Checks all schedules of a flow. */
export function checkSchedules({ triggers }: FlowParts): readonly Fault[] {
  return triggers.filter(isSchedule).flatMap(({ properties, at }) => {
    const cron = printScalar(properties.get('cron') ?? null);
    if (cron === undefined || cron.startsWith('@')) return [];
    const reason = against(cron, properties.get('withSeconds') === true ? [seconds, ...ranges] : ranges);
    return reason === undefined ? [] : [modelFault(`invalid cron expression '${cron}': ${reason}`, { at, chain: '' })];
  });
}

function isSchedule({ properties }: Part): boolean {
  return findPlugin(printScalar(properties.get('type') ?? null) ?? '')?.plugin.type === scheduleTrigger.type;
}

function against(cron: string, expected: readonly Range[]): string | undefined {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== expected.length) {
    return `Cron expression contains ${parts.length} parts but we expect one of [${expected.length}]`;
  }
  const outside = expected.flatMap(([least, most], index) =>
    numbersOf(parts[index] ?? '')
      .filter((value) => value < least || value > most)
      .map((value) => `Failed to parse cron expression. Value ${value} not in range [${least}, ${most}]`),
  );
  return outside[0];
}

/** The plain numbers of a list such as `1,15`. */
function numbersOf(part: string): readonly number[] {
  return part
    .split(',')
    .filter((each) => /^\d+$/.test(each))
    .map(Number);
}
