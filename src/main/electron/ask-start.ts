// Starts the program, and where that fails asks what to do until it runs or the user gives up. Electron's dialogs are
// handed in.
import type { ErrorValue, Result } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { settingsAfter, startQuestionOf, type StartDeed, type StartQuestion } from './start-question.ts';

/** What asking needs. */
export interface AskStartOptions<Running> {
  readonly settings: Settings;
  /** One attempt. */
  readonly start: (settings: Settings) => Promise<Result<Running>>;
  /** Shows the question; answers the number of the button. */
  readonly ask: (question: StartQuestion) => Promise<number>;
  /** Has the user choose a folder; undefined where none was. */
  readonly chooseFolder: () => Promise<string | undefined>;
  readonly showFolder: (folder: string) => Promise<void>;
}

/** How it came out: running, given up by who was asked, or with a failure that nobody can be asked about. */
export type StartOutcome<Running> =
  | { readonly kind: 'running'; readonly running: Running }
  | { readonly kind: 'given-up' | 'failed'; readonly error: ErrorValue };

/** Asks after each attempt that failed. */
export async function askStart<Running>(options: AskStartOptions<Running>): Promise<StartOutcome<Running>> {
  let { settings } = options;
  for (;;) {
    const started = await options.start(settings);
    if (started.ok) return { kind: 'running', running: started.value };
    const { error } = started;
    const question = startQuestionOf(error);
    if (question === undefined) return { kind: 'failed', error };
    const next = await askOnce(question, { ...options, settings }, error);
    if (next === undefined) return { kind: 'given-up', error };
    settings = next;
  }
}

/** Asks until the answer is one that leads on; undefined where it is to quit. */
async function askOnce(
  question: StartQuestion,
  { settings, ask, chooseFolder, showFolder }: Omit<AskStartOptions<unknown>, 'start'>,
  error: ErrorValue,
): Promise<Settings | undefined> {
  for (;;) {
    const deed: StartDeed = question.deeds[await ask(question)] ?? 'quit';
    if (deed === 'quit') return undefined;
    if (deed === 'show-data') await showFolder(settings.data);
    else if (deed === 'choose-flows') {
      const folder = await chooseFolder();
      if (folder !== undefined) return { ...settings, flows: folder };
    } else return settingsAfter(deed, settings, error);
  }
}
