// The text of a flow, to be edited and saved, with what both versions of Kestra find in it at its place and below. An
// invalid text may be saved: what that means is said, here and above all tabs.
import { Button } from '@mantine/core';
import type { EditorView } from '@codemirror/view';
import { useCallback, useMemo, useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import type { ToldCondition } from '../../../main/contract/told-condition.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { KeyCap } from '../../component/key-cap.tsx';
import type { LineFault } from '../../component/line-faults.ts';
import { PaneHead } from '../../component/pane-head.tsx';
import { useScreenDeeds } from '../../component/use-screen-deeds.ts';
import { useKeys } from '../../component/use-keys.ts';
import { YamlEditor } from '../../component/yaml-editor.tsx';
import { shortFault } from '../../delivery/short-fault.ts';
import { completeFlow } from '../../flow/complete-flow.ts';
import { describeCondition } from '../../flow/condition-text.ts';
import { explainFlow } from '../../flow/explain-flow.ts';
import { lineBreakOf } from '../../flow/flow-draft.ts';
import { type Problem, saidBy } from '../../flow/problems.ts';
import classes from './flow-editor.module.css';
import { FlowPayload } from './flow-payload.tsx';
import { FlowProblems } from './flow-problems.tsx';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { type FlowEditing, isFlowOvertaken } from './use-flow-draft.ts';
import { useConditions } from './use-conditions.ts';
import { useFlowKnowledge } from './use-flow-knowledge.ts';
import { useLineAddress } from './use-line-address.ts';
import { type Payload, usePayload } from './use-payload.ts';
import { useProblems } from './use-problems.ts';

/** What it takes. */
export interface FlowEditorProps {
  readonly flow: FlowSource;
  readonly name: FlowName;
  /** The text that is being edited; it outlives this tab. */
  readonly editing: FlowEditing;
}

/** The tab. */
export function FlowEditorTab({ flow, name, editing }: FlowEditorProps) {
  const payload = usePayload(name);
  return (
    <div className={classes.split}>
      <section className={classes.left} aria-label="Text of the flow">
        <Editor flow={flow} name={name} editing={editing} payload={payload} />
      </section>
      <section className={classes.right} aria-label="Payload">
        <FlowPayload payload={payload} />
      </section>
    </div>
  );
}

interface EditorProps extends FlowEditorProps {
  readonly payload: Payload;
}

function Editor({ flow, name, editing, payload }: EditorProps) {
  const { source, file } = flow;
  const text = editing.draft?.text ?? source;
  // The editor itself, for the cursor and the focus to be put into it from around.
  const [view, setView] = useState<EditorView | null>(null);
  const known = useFlowKnowledge({ flow, name, payload });
  const problems = useProblems(text);
  const conditions = useConditions(text, payload.tried);
  // The editor sets its marks anew whenever this is another list.
  const faults = useMemo(() => {
    const told = conditions.status === 'ready' ? conditions.value : [];
    return [...problems.flatMap(toLineFault), ...told.map(toValueMark)];
  }, [problems, conditions]);
  useKeys({ 'mod+s': editing.save });
  useScreenDeeds(
    editing.draft === undefined
      ? []
      : [
          { name: 'Save the flow', keys: 'mod+s', act: editing.save },
          { name: 'Discard what is not saved', act: editing.discard },
        ],
  );
  useLineAddress(view === null ? undefined : (line) => goTo(view, line, 1));
  const { edit } = editing;
  // What the file holds goes along: a text that is the same again is no draft any more.
  const change = useCallback((typed: string) => edit(typed, source), [edit, source]);
  const decide = (deed: () => void) => () => {
    deed();
    // The button goes away with the bar.
    view?.focus();
  };
  return (
    <>
      <EditorHead flow={flow} text={text} editing={editing} />
      {isFlowOvertaken(editing, source) ? (
        <OvertakenNotice
          file={file}
          theirs={source}
          mine={text}
          onKeep={decide(() => editing.keep(source))}
          onTake={decide(editing.discard)}
        />
      ) : null}
      {editing.error === undefined ? null : (
        <p className={`${classes.error} bad break`} role="alert">
          {editing.error.message}
        </p>
      )}
      <YamlEditor
        // Another file, or other line breaks, have an editor of their own: undoing must not bring back a foreign text.
        key={`${file} ${JSON.stringify(lineBreakOf(source))}`}
        text={text}
        label={`Source of ${file}`}
        lineBreak={lineBreakOf(source)}
        faults={faults}
        onChange={change}
        complete={(typed, at) => completeFlow(typed, at, known)}
        explain={(typed, at) => (known.language === undefined ? undefined : explainFlow(typed, at, known.language))}
        onView={setView}
      />
      <FlowProblems problems={problems} onOpen={(line, column) => goTo(view, line, column)} />
    </>
  );
}

/** The file, how its text stands, and what can be done with it. */
function EditorHead({
  flow: { file },
  text,
  editing,
}: Pick<FlowEditorProps, 'flow' | 'editing'> & { readonly text: string }) {
  const { draft, isSaving, isSaved, save, discard } = editing;
  return (
    <PaneHead
      actions={
        <div className={classes.actions}>
          <CopyButton text={text} label="Copy source" />
          <Button variant="subtle" disabled={draft === undefined || isSaving} onClick={discard}>
            Discard
          </Button>
          <Button
            variant="default"
            disabled={draft === undefined || isSaving}
            rightSection={<KeyCap>⌘S</KeyCap>}
            aria-keyshortcuts="Control+S"
            onClick={save}
          >
            Save
          </Button>
        </div>
      }
    >
      <span className="mono">{file}</span>
      <span className="meta text-2" role="status" aria-label="Saving">
        {isSaving ? 'saving' : isSaved && draft === undefined ? 'saved' : ''}
      </span>
    </PaneHead>
  );
}

/** The mark in the text; a problem without a line stands in the list alone. */
function toLineFault(problem: Problem): readonly LineFault[] {
  const { line, column, message, isFault } = problem;
  if (line === undefined) return [];
  // Behind a line there is room for one sentence; the list below has the whole.
  const text = `${saidBy(problem)}: ${shortFault(message)}`;
  return [{ line, ...(column === undefined ? {} : { column }), message: text, kind: isFault ? 'bad' : 'warn' }];
}

/** What a condition comes to for the payload beside the text. */
function toValueMark(condition: ToldCondition): LineFault {
  return { line: condition.line, column: condition.column, message: describeCondition(condition), kind: 'value' };
}

/** Puts the cursor there; what is told of may be older than the text. */
function goTo(view: EditorView | null, line: number, column: number): void {
  if (view === null || line > view.state.doc.lines) return;
  const { from, to } = view.state.doc.line(line);
  view.dispatch({ selection: { anchor: Math.min(from + column - 1, to) }, scrollIntoView: true });
  view.focus();
}
