// What each version made of the template, beside each other, with the lines marked that differ. Failures are told in
// Kestra's words.
import { useMemo } from 'react';
import type { RenderedTemplate } from '../../../main/contract/expressions.ts';
import { Chip } from '../../component/chip.tsx';
import { CopyButton } from '../../component/copy-button.tsx';
import { Icon } from '../../component/icon.tsx';
import { LoadingState } from '../../component/load.tsx';
import { isSameEverywhere, linesOfRenderings, type ShownLine, shownText } from '../../playground/compare-renderings.ts';
import { Corrections } from '../execution/corrections.tsx';
import classes from './playground.module.css';
import type { Rendering } from './use-rendering.ts';

/** Of longer values the rest is copied and not shown. */
const shownLinesMax = 2000;
const shownLengthMax = 200_000;

/** What it takes. */
export interface PlaygroundResultProps extends Omit<RenderingsProps, 'rendered'> {
  readonly rendering: Rendering;
}

/** Draws both. */
export function PlaygroundResult({ rendering: { answer, isCurrent }, ...written }: PlaygroundResultProps) {
  return (
    <section className={classes.results} aria-label="Result" aria-busy={!isCurrent}>
      {answer === undefined ? (
        <LoadingState />
      ) : answer.ok ? (
        <Renderings rendered={answer.value} {...written} />
      ) : (
        <p className={`${classes.fault} bad`} role="status">
          {answer.error.message}
        </p>
      )}
    </section>
  );
}

interface RenderingsProps {
  readonly rendered: readonly RenderedTemplate[];
  readonly template: string;
  readonly onTemplate: (template: string) => void;
}

function Renderings({ rendered, ...written }: RenderingsProps) {
  const isSame = isSameEverywhere(rendered);
  const lines = useMemo(() => linesOfRenderings(rendered), [rendered]);
  return (
    <>
      <p className={classes.verdict} role="status">
        <Icon name={isSame ? 'check' : 'warning'} className={isSame ? 'ok' : 'warn'} size={14} />
        {isSame ? 'The same under both versions' : 'The versions differ'}
      </p>
      <div className={classes.versions}>
        {rendered.map((each, index) => (
          <Version key={each.profile} of={each} lines={lines[index] ?? []} {...written} />
        ))}
      </div>
    </>
  );
}

interface VersionProps extends Omit<RenderingsProps, 'rendered'> {
  readonly of: RenderedTemplate;
  readonly lines: readonly ShownLine[];
}

function Version({ of, lines, template, onTemplate }: VersionProps) {
  const { profile, value, text } = of;
  const isFailed = value.kind === 'error';
  // With a single line its number says nothing.
  const hasLines = template.includes('\n');
  return (
    <section className={classes.version} aria-label={`Kestra ${profile}`}>
      <header className={classes.versionHead}>
        <h2>Kestra {profile}</h2>
        <Chip>{isFailed ? 'fails' : value.kind}</Chip>
        {isFailed && hasLines && value.error.line !== undefined ? (
          <span className="meta text-2">line {value.error.line}</span>
        ) : null}
        <span className={classes.copy}>
          <CopyButton text={shownText(of)} label={`Copy result under ${profile}`} />
        </span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <pre
        className={`${classes.value} ${isFailed ? 'bad' : (classes[value.kind] ?? '')}`}
        tabIndex={0}
        aria-label="Value"
      >
        <Lines lines={lines} />
      </pre>
      {isFailed ? <Corrections expression={template} error={value.error} onCorrect={onTemplate} /> : null}
      {text === undefined || value.kind === 'error' || text === value.json ? null : (
        <p className={`${classes.asText} meta text-2`}>
          In a text: {text === '' ? 'nothing' : <code className="break">{text.slice(0, shownLengthMax)}</code>}
        </p>
      )}
    </section>
  );
}

/** A line that differs has a bar and a word, and not its colour alone. */
function Lines({ lines }: { readonly lines: readonly ShownLine[] }) {
  return (
    <>
      {lines.slice(0, shownLinesMax).map(({ text, isDifferent }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is known by its number alone
        <span key={index} className={isDifferent ? classes.different : classes.line}>
          {isDifferent ? <span className="hidden">differs: </span> : null}
          {text.slice(0, shownLengthMax)}
          {text.length > shownLengthMax ? '…' : ''}
          {'\n'}
        </span>
      ))}
      {lines.length > shownLinesMax ? '…' : ''}
    </>
  );
}
