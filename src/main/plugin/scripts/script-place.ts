// What the parts of running a script hand to each other: where it runs, and what its language wants run.
// Source: observed-scripts §1 and §2.
import type { Result } from '../../contract/errors.ts';
import type { TaskDefinition } from '../definition.ts';
import type { Rendering, RunContext } from '../plugin.ts';

/** Where a script is about to run. */
export interface ScriptPlace {
  readonly task: TaskDefinition;
  readonly context: RunContext;
  readonly folder: string;
  /** Where the script may put files that are all kept; absent unless `outputDirectory` is on. */
  readonly outputFolder?: string;
  /** Renders with `workingDir`, and `outputDir` where there is one. */
  readonly rendering: Rendering;
}

/** A place whose input files are written. */
export interface PlannedPlace extends ScriptPlace {
  readonly inputFileCount: number;
}

/** What is run. */
export interface ScriptPlan {
  readonly commands: readonly string[];
  /** Variables of the environment that the language adds. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a language or form of script task does in its own way. */
export interface ScriptForm {
  /** Decides what is run, once all files are written. Answers EXPRESSION_FAILED, TASK_FAILED, FILE_UNREADABLE. */
  plan(place: PlannedPlace): Promise<Result<ScriptPlan>> | Result<ScriptPlan>;
  /** Whether contents of `inputFiles` are rendered twice, the script's own file counting as one of them. */
  readonly rendersFilesTwice?: boolean;
}
