// The names of all types in Kestra's core, so that a name that exists nowhere is told from one that
// Hookbench does not run yet. Names alone: what a type does is in `plugin/core`.
// Source: kestra-flow.md §3, §5, §11; the recorded verdicts of both versions.
import type { Switches } from '../contract/switches.ts';

// Without the prefix that they share, for the list is there to be compared with Kestra's own by eye.
const bothVersions = `
  condition.DateTimeBetween condition.DayWeek condition.DayWeekInMonth condition.ExecutionFlow
  condition.ExecutionLabels condition.ExecutionNamespace condition.ExecutionOutputs condition.ExecutionStatus
  condition.Expression condition.FlowCondition condition.FlowNamespaceCondition condition.HasRetryAttempt
  condition.MultipleCondition condition.Not condition.Or condition.PublicHoliday condition.TimeBetween condition.Weekend
  debug.Return execution.Assert execution.Exit execution.Fail execution.Labels execution.PurgeExecutions
  execution.SetVariables execution.UnsetVariables
  flow.AllowFailure flow.Dag flow.If flow.LoopUntil flow.Parallel flow.Pause flow.Sequential flow.Sleep
  flow.Subflow flow.Switch flow.WorkingDirectory flow.WaitFor
  http.Download http.Request http.SseRequest http.Trigger kv.Delete kv.Get kv.GetKeys kv.PurgeKV kv.Put kv.Set kv.Version
  log.Log log.PurgeLogs metric.Publish namespace.DeleteFiles namespace.DownloadFiles namespace.PurgeFiles
  namespace.UploadFiles namespace.Version output.OutputValues runner.Process
  storage.Concat storage.DeduplicateItems storage.Delete storage.FilterItems storage.PurgeCurrentExecutionFiles
  storage.PurgeExecution storage.Reverse storage.Size storage.Split storage.Write templating.TemplatedTask
  trigger.Flow trigger.Schedule trigger.ScheduleOnDates trigger.Webhook`;

const dropped = `
  debug.Echo execution.Count execution.Resume flow.EachParallel flow.EachSequential flow.ForEach flow.ForEachItem
  flow.Template log.Fetch state.Delete state.Get state.Set storage.LocalFiles trigger.Toggle
  condition.DateTimeBetweenCondition condition.DayWeekCondition condition.DayWeekInMonthCondition
  condition.ExecutionFlowCondition condition.ExecutionLabelsCondition condition.ExecutionNamespaceCondition
  condition.ExecutionOutputsCondition condition.ExecutionStatusCondition condition.ExpressionCondition
  condition.HasRetryAttemptCondition condition.NotCondition condition.OrCondition condition.PublicHolidayCondition
  condition.TimeBetweenCondition condition.WeekendCondition`;

const brought = 'flow.Loop';

const corePrefix = 'io.kestra.plugin.core.';
const oldCorePrefix = 'io.kestra.core.';

/** Old names outside of `io.kestra.core` that both versions still take. */
const outsideAliases: ReadonlySet<string> = new Set(
  ['Request', 'Download', 'Trigger'].map((name) => `io.kestra.plugin.fs.http.${name}`),
);

const names = { both: toSet(bothVersions), dropped: toSet(dropped), brought: toSet(brought) };

function toSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Packages of plugins that are known as a whole, since their types are run here. */
const wholePackage = /^io\.kestra\.plugin\.scripts\.(?:node|python|shell)\.(?!(?:Script|Commands)(?:Trigger)?$)/;

/**
 * Where a name comes from: Kestra's core, a plugin beyond it, or nowhere. A name in the core's package that the core
 * does not have is nowhere, since no plugin may live there.
 */
export function originOf(type: string, switches: Switches): 'core' | 'plugin' | 'nowhere' {
  if (outsideAliases.has(type)) return 'core';
  if (type.startsWith(oldCorePrefix)) return switches.hasLegacyTypes && isOldName(type) ? 'core' : 'nowhere';
  if (!type.startsWith(corePrefix)) return isClassName(type) && !wholePackage.test(type) ? 'plugin' : 'nowhere';
  const name = type.slice(corePrefix.length);
  const isKnown = names.both.has(name) || (switches.hasLegacyTypes ? names.dropped : names.brought).has(name);
  return isKnown ? 'core' : 'nowhere';
}

/** The full names of the core's types that one version has, in the order of the lists above. */
export function coreTypesOf(switches: Switches): readonly string[] {
  const own = switches.hasLegacyTypes ? names.dropped : names.brought;
  return [...names.both, ...own].map((name) => corePrefix + name);
}

/** What a type of the core stands for, by its package: what only its name is known of has nothing else that tells. */
export function placeOfCoreType(type: string): 'task' | 'trigger' | 'condition' | 'taskRunner' {
  const name = type.slice(corePrefix.length);
  if (name.startsWith('condition.')) return 'condition';
  if (name.startsWith('runner.')) return 'taskRunner';
  // `Toggle` switches triggers and is itself a task.
  return name.startsWith('trigger.') && name !== 'trigger.Toggle' ? 'trigger' : 'task';
}

/** Names from before the core was a plugin; scripts of that time are not among them. */
function isOldName(type: string): boolean {
  return /^io\.kestra\.core\.(?:tasks\.(?!scripts\.)|models\.(?:triggers|conditions)\.types\.)/.test(type);
}

/** A plugin's class has a package, so a bare word is none. */
function isClassName(type: string): boolean {
  return /^[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)+$/u.test(type);
}
