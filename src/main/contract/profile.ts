// The one table of switches: every way in which the supported versions of Kestra differ.
// No other file names a version; it asks for a switch by name. Each line was seen on running
// Kestra 1.3.19 and 2.0.0.
import type { Switches } from './switches.ts';

/** The versions of Kestra whose behaviour Hookbench has. */
export type Profile = '1.3' | '2.0';

/** The profile that is used where nothing else is said. */
export const defaultProfile: Profile = '1.3';

/** The profile that flows are moved to. */
export const newestProfile: Profile = '2.0';

const switches: Readonly<Record<Profile, Switches>> = {
  '1.3': {
    coalescePrecedence: 120,
    hasLegacyExpressions: true,
    hasNewExpressions: false,
    comparesTexts: false,
    calculatesWithTexts: false,
    bindsWithoutNames: false,
    addsToListInPlace: true,
    leavesJavaErrorsUnwrapped: true,
    cutsInstantsToMicros: false,
    checksTextEdges: false,
    checksIdLength: false,
    checksFilePaths: false,
    hasBinaryIon: false,
    findsEnumStates: false,
    boundsRendering: false,
    answersProblems: false,
    sendsSecurityHeaders: false,
    answersInvalidFlows: false,
    conditionFalseStatus: 409,
    inputsInvalidStatus: 409,
    refusesDisabledTrigger: false,
    conditionIsWhen: false,
    readsBodyKinds: false,
    appliesTriggerLabels: false,
    hasTriggerContext: false,
    keepsTriggerWhole: true,
    hashesMapsInMaps: true,
    hasLegacyFlowFields: true,
    hasLegacyTypes: true,
    hasLegacyHttpOptions: true,
    refusesReservedIds: true,
    checksInputsOnSave: false,
    refusesBlankKey: false,
    castsNamesOnRead: true,
    namesEnclosingTasks: true,
    sortsInputs: true,
    convertsValues: false,
    hasLegacyExitState: true,
    printsLabelValues: false,
    refusesMissingVariables: false,
    logsExecutorFailuresOnExecution: false,
    exitsBeforeRunning: false,
    hasExecutionEndDate: false,
    countsBeforeRepeat: true,
    listsTasksAsParents: false,
    listsRunningTaskInOutputs: false,
    namesDisabledSubflow: false,
    keepsOutputsOutside: false,
    hasNewApi: false,
    printsStartDateFirst: false,
    stackTraceLevel: 'TRACE',
    failsUntellableSla: false,
    multipliesRetryDelay: false,
    namesMissingAddress: false,
    hasKeyValueDates: false,
    namesTaskRunner: true,
    marksBeforeCommands: false,
    heedsScriptRunner: true,
    hasExecutionContext: false,
    heedsVirtualEnvironment: true,
    sortsScriptOutputs: true,
    refusesTaskRunnerText: false,
  },
  '2.0': {
    coalescePrecedence: 30,
    hasLegacyExpressions: false,
    hasNewExpressions: true,
    comparesTexts: true,
    calculatesWithTexts: true,
    bindsWithoutNames: true,
    addsToListInPlace: false,
    leavesJavaErrorsUnwrapped: false,
    cutsInstantsToMicros: true,
    checksTextEdges: true,
    checksIdLength: true,
    checksFilePaths: true,
    hasBinaryIon: true,
    findsEnumStates: true,
    boundsRendering: true,
    answersProblems: true,
    sendsSecurityHeaders: true,
    answersInvalidFlows: true,
    conditionFalseStatus: 204,
    inputsInvalidStatus: 422,
    refusesDisabledTrigger: true,
    conditionIsWhen: true,
    readsBodyKinds: true,
    appliesTriggerLabels: true,
    hasTriggerContext: true,
    keepsTriggerWhole: false,
    hashesMapsInMaps: false,
    hasLegacyFlowFields: false,
    hasLegacyTypes: false,
    hasLegacyHttpOptions: false,
    refusesReservedIds: false,
    checksInputsOnSave: true,
    refusesBlankKey: true,
    castsNamesOnRead: false,
    namesEnclosingTasks: false,
    sortsInputs: false,
    convertsValues: true,
    hasLegacyExitState: false,
    printsLabelValues: true,
    refusesMissingVariables: true,
    logsExecutorFailuresOnExecution: true,
    exitsBeforeRunning: true,
    hasExecutionEndDate: true,
    countsBeforeRepeat: false,
    listsTasksAsParents: true,
    listsRunningTaskInOutputs: true,
    namesDisabledSubflow: true,
    keepsOutputsOutside: true,
    hasNewApi: true,
    printsStartDateFirst: true,
    stackTraceLevel: 'DEBUG',
    failsUntellableSla: true,
    multipliesRetryDelay: true,
    namesMissingAddress: true,
    hasKeyValueDates: true,
    namesTaskRunner: false,
    marksBeforeCommands: true,
    heedsScriptRunner: false,
    hasExecutionContext: true,
    heedsVirtualEnvironment: false,
    sortsScriptOutputs: false,
    refusesTaskRunnerText: true,
  },
};

/** All profiles, oldest first. */
export const profiles: readonly Profile[] = ['1.3', '2.0'];

/** The switches of one profile. */
export function switchesOf(profile: Profile): Switches {
  return switches[profile];
}

/** Whether a text from a flag or a settings file names a profile. */
export function isProfile(text: string): text is Profile {
  return Object.hasOwn(switches, text);
}
