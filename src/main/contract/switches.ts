// Every way in which the supported versions of Kestra differ, by name. Which version has which is told by `profile.ts`
// alone; nobody else names a version.

/** What differs between the profiles. A switch says what is true, not which version it comes from. */
export interface Switches {
  // Expressions
  /** Precedence of `??`, `???` and `isIn`: 120 binds tighter than filters and `~`, 30 as `==`. */
  readonly coalescePrecedence: 30 | 120;
  /** The deprecated names `json` (filter and function) and `currentEachOutput` exist. */
  readonly hasLegacyExpressions: boolean;
  /** `env`, `loopOutputs`, the day functions and the regex filters exist, `secret` takes `full`. */
  readonly hasNewExpressions: boolean;
  /** `<`, `>`, `<=` and `>=` compare two texts by code unit. */
  readonly comparesTexts: boolean;
  /** Numbers written as texts are operands of `-`, `*`, `/` and `%`, and the filter `format` exists. */
  readonly calculatesWithTexts: boolean;
  /** Callables with an empty list of argument names, such as `format`, take any argument; otherwise none. */
  readonly bindsWithoutNames: boolean;
  /** `list + x` and `list - x` change the list itself instead of a copy. */
  readonly addsToListInPlace: boolean;
  /** Java runtime exceptions leave the renderer unwrapped: message without class name. */
  readonly leavesJavaErrorsUnwrapped: boolean;
  /** Instants inside JSON always have six fraction digits. */
  readonly cutsInstantsToMicros: boolean;
  /** `startsWith` and `endsWith` take null, and say which argument is missing. */
  readonly checksTextEdges: boolean;
  /** `nanoId` says that a length must be above 0. */
  readonly checksIdLength: boolean;
  /** `read` and its like refuse `..`, and word the refusal of a foreign file themselves. */
  readonly checksFilePaths: boolean;
  /** Files of items are kept as binary Ion, which `read` gives as bytes. */
  readonly hasBinaryIon: boolean;
  /** `tasksWithState` also finds states that are enum constants. */
  readonly findsEnumStates: boolean;
  /** The renderer bounds output, ranges and nested `render()` as Kestra itself does. */
  readonly boundsRendering: boolean;

  // Webhooks
  /** Errors are RFC 9457 problems; otherwise the framework's message with `_links`. */
  readonly answersProblems: boolean;
  /** `405` names the allowed methods in `Allow`, and routed answers carry security headers. */
  readonly sendsSecurityHeaders: boolean;
  /** A webhook of a flow that this version cannot read is told so; otherwise the flow is as if it were not there. */
  readonly answersInvalidFlows: boolean;
  /** Status of a webhook whose condition is false. */
  readonly conditionFalseStatus: 204 | 409;
  /** Status of a webhook whose trigger inputs cannot be rendered or are invalid. */
  readonly inputsInvalidStatus: 409 | 422;
  /** A disabled webhook trigger refuses the call; otherwise it still fires. */
  readonly refusesDisabledTrigger: boolean;
  /** The trigger's one condition is the text `when`; otherwise a list `conditions`. */
  readonly conditionIsWhen: boolean;
  /** Multipart and binary bodies, `fetchType`, and bodies of GET are read as such. */
  readonly readsBodyKinds: boolean;
  /** `labels` of the trigger are applied, and the header `X-Kestra-Test-Event` is heeded. */
  readonly appliesTriggerLabels: boolean;
  /** Expressions see `trigger._context` with the trigger's id and type. */
  readonly hasTriggerContext: boolean;
  /** An execution keeps NUL and negative zero of what fired it, though no task sees them; otherwise it loses them. */
  readonly keepsTriggerWhole: boolean;
  /** Maps directly inside maps of the trigger, and of the outputs of tasks, come in Java's hash order. */
  readonly hashesMapsInMaps: boolean;

  // Flows
  /** The old names: `pluginDefaults`, `taskDefaults`, `listeners`, `workerGroup`, `maxAttempt`, an input's `name`. */
  readonly hasLegacyFlowFields: boolean;
  /** Types and aliases that the newest version has dropped, such as `ForEach`; otherwise those it has brought. */
  readonly hasLegacyTypes: boolean;
  /** Old options of requests: `basicAuthUser`, `readTimeout`, and `allowFailed` of the task itself. */
  readonly hasLegacyHttpOptions: boolean;
  /** Ids such as `pause` and `kill` are refused for flows. */
  readonly refusesReservedIds: boolean;
  /** Defaults of inputs, and what a trigger gives to required inputs, are checked when a flow is saved. */
  readonly checksInputsOnSave: boolean;
  /** A webhook's key must not be blank; otherwise it must be there. */
  readonly refusesBlankKey: boolean;
  /** A namespace or revision of another kind breaks reading off, without a sentence. */
  readonly castsNamesOnRead: boolean;
  /** A task that holds an offending one is named beside it. */
  readonly namesEnclosingTasks: boolean;

  // Executions
  /** Inputs of an execution are kept sorted by name; otherwise in Java's hash order. */
  readonly sortsInputs: boolean;
  /** Inputs go through a converter: an empty text is no value, and what fails names the class that was wanted. */
  readonly convertsValues: boolean;
  /** `execution.Exit` also takes `CANCELED`, the spelling that was there first. */
  readonly hasLegacyExitState: boolean;
  /** `execution.Labels` prints values that are no texts; otherwise it fails on them. */
  readonly printsLabelValues: boolean;
  /** `execution.UnsetVariables` fails on a variable that is not there. */
  readonly refusesMissingVariables: boolean;
  /** What fails in the executor itself is logged for the execution, too; otherwise for the task alone. */
  readonly logsExecutorFailuresOnExecution: boolean;
  /** An execution that its first task ends was never RUNNING. */
  readonly exitsBeforeRunning: boolean;
  /** `execution.endDate` is there for the tasks that follow the execution. */
  readonly hasExecutionEndDate: boolean;
  /** A loop with a condition counts its next iteration before it waits for it, and looks at its bounds again then. */
  readonly countsBeforeRepeat: boolean;
  /** `parents` holds the tasks that a task runs in; otherwise what they run for and what they gave. */
  readonly listsTasksAsParents: boolean;
  /** The running task is already in `outputs` while it renders. */
  readonly listsRunningTaskInOutputs: boolean;
  /** A task that starts a disabled flow says which. */
  readonly namesDisabledSubflow: boolean;
  /** Kestra's API keeps outputs of taskruns and executions outside the execution. */
  readonly keepsOutputsOutside: boolean;
  /** Kestra's API is the newer one: filters, drafts, states of triggers, answers to what changes an execution. */
  readonly hasNewApi: boolean;
  /** `state` prints `startDate` before `endDate`. */
  readonly printsStartDateFirst: boolean;
  /** Level of the log entry that holds a stack trace. */
  readonly stackTraceLevel: 'TRACE' | 'DEBUG';
  /** An SLA that cannot be evaluated counts as violated; otherwise it is ignored. */
  readonly failsUntellableSla: boolean;
  /** An exponential retry waits `interval × factor^n`; otherwise `interval × factor × n`, and nothing at first. */
  readonly multipliesRetryDelay: boolean;
  /** A file that is not there is told by its address; otherwise by its path. */
  readonly namesMissingAddress: boolean;
  /** A key-value entry of type DATE is a date; otherwise an instant. */
  readonly hasKeyValueDates: boolean;

  // Scripts
  /** A script's log begins with the name of its task runner. */
  readonly namesTaskRunner: boolean;
  /** Lines of `beforeCommands` are told apart by marker lines and logged as DEBUG. */
  readonly marksBeforeCommands: boolean;
  /** The old property `runner: PROCESS` chooses the local task runner. */
  readonly heedsScriptRunner: boolean;
  /** Scripts have a property `executionContext`. */
  readonly hasExecutionContext: boolean;
  /** Python scripts heed `$VIRTUAL_ENV`. */
  readonly heedsVirtualEnvironment: boolean;
  /** Outputs of scripts stand sorted by name. */
  readonly sortsScriptOutputs: boolean;
  /** A `taskRunner` that is a text is refused when the flow is saved. */
  readonly refusesTaskRunnerText: boolean;
}
