// What the user is asked where the app cannot start, as data: what is wrong in the words of the error, and what can be
// done about it here. Nothing is ever done unasked: a port is never silently another one, a damaged database never
// silently put aside.
import type { MessageBoxOptions } from 'electron';
import type { ErrorCode, ErrorValue } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';

/** What an answer leads to. */
export type StartDeed = 'choose-flows' | 'free-port' | 'quit' | 'replace-database' | 'retry' | 'show-data';

/** The question, and the deed of each of its buttons. */
export interface StartQuestion {
  readonly box: MessageBoxOptions;
  readonly deeds: readonly [StartDeed, ...StartDeed[]];
}

/** The buttons; the first one mends, the last one quits. What is chosen holds for this start alone. */
const labels: Readonly<Record<StartDeed, string>> = {
  'choose-flows': 'Choose a folder…',
  'free-port': 'Use a free port this time',
  quit: 'Quit',
  'replace-database': 'Keep it aside and begin anew',
  retry: 'Try again',
  'show-data': 'Show the folder',
};

const ways: Readonly<Partial<Record<ErrorCode, { readonly detail: string; readonly deeds: StartQuestion['deeds'] }>>> =
  {
    DATA_CORRUPTED: {
      detail:
        'The database holds the deliveries and executions. It can be kept aside under a new name, and an empty one begun. Flows and secrets are not in it.',
      deeds: ['replace-database', 'show-data', 'quit'],
    },
    DATA_UNUSABLE: {
      detail: 'End the other program, make room or set the rights of the folder, and try again.',
      deeds: ['retry', 'show-data', 'quit'],
    },
    FLOWS_UNUSABLE: {
      detail: 'Bring the folder back and try again, or choose another one. The setting "flows" stays as it is.',
      deeds: ['retry', 'choose-flows', 'quit'],
    },
    PORT_BUSY: {
      detail:
        'End the program that listens there and try again. With a free port this time, callers need the address that the window shows.',
      deeds: ['retry', 'free-port', 'quit'],
    },
  };

/** What to ask; undefined where nothing can be done about it here. */
export function startQuestionOf({ code, message }: ErrorValue): StartQuestion | undefined {
  const way = ways[code];
  if (way === undefined) return undefined;
  const { detail, deeds } = way;
  return {
    deeds,
    box: {
      type: 'error',
      title: 'Hookbench cannot start',
      message,
      detail,
      buttons: deeds.map((deed) => labels[deed]),
      // Enter alone never puts a database aside.
      defaultId: deeds.indexOf(deeds[0] === 'retry' ? 'retry' : 'quit'),
      cancelId: deeds.indexOf('quit'),
      noLink: true,
    },
  };
}

/** The settings of the next attempt; undefined for a deed that leads to none. `details` are those of the error. */
export function settingsAfter(deed: StartDeed, settings: Settings, error: ErrorValue): Settings | undefined {
  switch (deed) {
    case 'retry':
      return settings;
    case 'replace-database':
      return { ...settings, replaceCorrupted: true };
    case 'free-port':
      return error.details?.['setting'] === '--control-port'
        ? { ...settings, controlPort: 0 }
        : { ...settings, port: 0 };
    default:
      return undefined;
  }
}
