// The bar above outputs in which an expression is written, tried and copied; below it what it gave, or what is wrong.
import { Button, Textarea } from '@mantine/core';
import type { Evaluated } from '../../../main/contract/evaluated.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { KeyCap } from '../../component/key-cap.tsx';
import { indentJson } from '../../json/indent-json.ts';
import { scanNode, textOf } from '../../json/scan-json.ts';
import { Corrections } from './corrections.tsx';
import classes from './expression-bar.module.css';
import type { TriedExpression } from './use-expression.ts';

/** Of longer values the rest is copied and not shown. */
const shownLengthMax = 20_000;

/** Draws the bar. */
export function ExpressionBar({ tried }: { readonly tried: TriedExpression }) {
  const { text, write, run, isRunning } = tried;
  return (
    <section className={classes.bar} aria-label="Expression">
      <div className={classes.line}>
        <Textarea
          className={classes.field ?? ''}
          classNames={{ input: 'mono' }}
          aria-label="Expression"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          value={text}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => write(event.currentTarget.value)}
          // Enter alone breaks the line, since an expression may have several.
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            run();
          }}
        />
        <Button variant="default" onClick={run} rightSection={<KeyCap>⌘⏎</KeyCap>} aria-busy={isRunning}>
          Evaluate
        </Button>
        <CopyButton text={text} label="Copy the written expression" />
      </div>
      <div className={classes.answer} role="status">
        <Answer tried={tried} />
      </div>
    </section>
  );
}

/** What came of the last try; nothing while the written text is another one than the tried. */
function Answer({ tried: { text, answer, put } }: { readonly tried: TriedExpression }) {
  if (answer === undefined) return null;
  // The core did not try it at all, for example because the execution is gone.
  if (answer.kind === 'refused') return <p className="bad">{answer.error.message}</p>;
  if (answer.kind !== 'error') return <Value of={answer} />;
  const { error } = answer;
  // With a single line its number says nothing.
  const hasLines = text.includes('\n') && error.line !== undefined;
  return (
    <>
      <p className={`${classes.message} mono bad`}>
        {hasLines ? `Line ${error.line}: ${error.message}` : error.message}
      </p>
      <Corrections expression={text} error={error} onCorrect={put} />
    </>
  );
}

/** The value as JSON has it; what is copied of a text is the text, since it is pasted into other places. */
function Value({ of: { kind, json } }: { readonly of: Exclude<Evaluated, { readonly kind: 'error' }> }) {
  const shown = kind === 'map' || kind === 'list' ? indentJson(json) : json;
  const copied = kind === 'string' ? textOf(json, scanNode(json)) : shown;
  return (
    <div className={classes.value}>
      <span className="text-3" aria-hidden="true">
        →
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <pre className={`${classes.json} ${classes[kind] ?? ''}`} tabIndex={0} aria-label="Value">
        {shown.length > shownLengthMax ? `${shown.slice(0, shownLengthMax)}…` : shown}
      </pre>
      <span className="meta text-2">{kind}</span>
      <CopyButton text={copied} label="Copy value" />
    </div>
  );
}
