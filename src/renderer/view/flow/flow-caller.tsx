// What the callers of a webhook get: when, which body, which status. It is told for the text that serves, which may be
// another one than the editor holds.
import type { FlowName } from '../../../main/contract/methods.ts';
import { FactList } from '../../component/fact-list.tsx';
import { useCall } from '../../core/use-core.ts';
import { toCallerWords } from '../../flow/caller-words.ts';
import classes from './flow-triggers.module.css';

/** What it takes. */
export interface CallerPartProps {
  readonly name: FlowName;
  readonly triggerId: string;
}

/** The part of the tab; empty until it is known, and where nothing of the flow serves. */
export function CallerPart({ name, triggerId }: CallerPartProps) {
  const info = useCall('server.info', {});
  const answers = useCall('flows.answers', name);
  const answer = answers.status === 'ready' ? answers.value.find((each) => each.triggerId === triggerId) : undefined;
  if (answer === undefined || info.status !== 'ready') return null;
  const { when, body, status, ignored } = toCallerWords(answer, info.value.kestra);
  const facts = [
    ['When it answers', <Words key="when" text={when} />],
    ['Body', <Words key="body" text={body} />],
    ['Status', <Words key="status" text={status} />],
    ...(ignored === undefined ? [] : [['Without effect', <Words key="ignored" text={ignored} />] as const]),
  ] as const;
  return (
    <div className={classes.part}>
      <h3>What the caller gets</h3>
      <FactList facts={facts} />
    </div>
  );
}

/** A sentence with its code between backticks, which is every second part. */
function Words({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a sentence have no name but their place
      <span key={index} className="mono">
        {part}
      </span>
    ),
  );
}
