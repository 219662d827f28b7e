// What callers of a webhook get, in words. Which status it is comes from the core; nothing is decided here.
import type { CallEnd, CallerAnswer, CallerStatus } from '../../main/contract/caller-answer.ts';

/** The sentences; code in them stands between backticks. */
export interface CallerWords {
  readonly when: string;
  readonly body: string;
  readonly status: string;
  /** What has no effect; absent where all has. */
  readonly ignored?: string;
}

/** Words it for the version that runs flows; what the others answer otherwise stands in brackets. */
export function toCallerWords(answer: CallerAnswer, own: string): CallerWords {
  const { isAwaited, hasOutputs, contentType, responseCode, statuses, ignored } = answer;
  const ends = endWords.flatMap(([end, words]) => {
    const said = sayStatus(
      statuses.filter((each) => each.end === end),
      own,
    );
    return said === undefined ? [] : [words === '' ? said : `${said} ${words}`];
  });
  return {
    when: isAwaited ? 'once the execution has ended (`wait: true`)' : 'at once, before any task has run',
    body: hasOutputs
      ? `the outputs of the flow${contentType === undefined ? '' : ` as \`${contentType}\``} (\`returnOutputs: true\`)`
      : `the execution as JSON${isAwaited ? ', as it ended' : ''}`,
    status: [...(responseCode === undefined ? [] : [`what \`${responseCode}\` renders to at the end`]), ...ends].join(
      '; ',
    ),
    ...(ignored.length === 0 ? {} : { ignored: sayIgnored(ignored, isAwaited) }),
  };
}

const endWords: readonly (readonly [end: CallEnd, words: string])[] = [
  ['executed', ''],
  ['failed', 'where the execution has failed'],
  ['conditionFalse', 'where a condition is false'],
];

/** `409 (Kestra 2.0: 204)`. */
function sayStatus(statuses: readonly CallerStatus[], own: string): string | undefined {
  const mine = statuses.find(({ profile }) => profile === own);
  if (mine === undefined) return undefined;
  const others = statuses.filter(({ status }) => status !== mine.status);
  const said = others.map(({ profile, status }) => `Kestra ${profile}: \`${status}\``).join(', ');
  return `\`${mine.status}\`${said === '' ? '' : ` (${said})`}`;
}

function sayIgnored(names: readonly string[], isAwaited: boolean): string {
  const all = names.map((name) => `\`${name}\``).join(', ');
  const needed = isAwaited ? 'returnOutputs: true' : 'wait: true';
  return `${all} ${names.length === 1 ? 'counts' : 'count'} with \`${needed}\` alone`;
}
