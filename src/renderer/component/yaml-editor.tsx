// YAML to write: line numbers, colours, folding, search, completion, and what is said of its places. Tab leaves it, as
// it leaves every field; Ctrl or ⌘ with `]` and `[` moves lines in and out.
import { yaml } from '@codemirror/lang-yaml';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { useEffect, useRef } from 'react';
import type { Explanation } from '../flow/explain-flow.ts';
import type { Suggestion, Suggestions } from '../flow/suggestion.ts';
import { colours, look } from './code-look.ts';
import { type LineFault, lineFaults, showFaults } from './line-faults.ts';
import { useStyleNonce } from './style-nonce.ts';
import { drawWordTip } from './word-tip.ts';
import classes from './yaml-editor.module.css';

/** What it takes. */
export interface YamlEditorProps {
  /** Another one than what was typed takes the place of all that is in the editor. */
  readonly text: string;
  readonly label: string;
  readonly faults: readonly LineFault[];
  /** What stands between its lines; a text keeps those that it came with. Read once. */
  readonly lineBreak: string;
  readonly onChange: (text: string) => void;
  /** Offers what can stand at a place of the text, counted in characters. It may offer something else each time. */
  readonly complete: (text: string, at: number) => Suggestions | undefined;
  /** What is said of the word at a place; default: nothing. */
  readonly explain?: (text: string, at: number) => Explanation | undefined;
  /** Told the editor, for who wants to give it the focus, and null when it goes. */
  readonly onView: (view: EditorView | null) => void;
}

/** Draws the text. Its caller gives another text of another file a `key` of its own, so that nothing of it is undone. */
export function YamlEditor({ text, label, faults, lineBreak, onChange, complete, explain, onView }: YamlEditorProps) {
  const view = useRef<EditorView>(null);
  const place = useRef<HTMLDivElement>(null);
  const nonce = useStyleNonce();
  // The editor outlives its caller's drawings and calls what it was given last.
  const latest = useRef({ text, onChange, complete, explain, onView });
  useEffect(() => {
    latest.current = { text, onChange, complete, explain, onView };
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          windowKeys,
          basicSetup,
          EditorState.lineSeparator.of(lineBreak),
          yaml(),
          syntaxHighlighting(colours),
          look,
          lineFaults,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
          completion((typed, at) => latest.current.complete(typed, at)),
          explanation((typed, at) => latest.current.explain?.(typed, at)),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(textOf(update.state));
          }),
          ...(nonce === '' ? [] : [EditorView.cspNonce.of(nonce)]),
        ],
      }),
    });
    view.current = made;
    latest.current.onView(made);
    const endFollowing = followCursor(made);
    return () => {
      view.current = null;
      latest.current.onView(null);
      endFollowing();
      made.destroy();
    };
  }, [label, lineBreak, nonce]);
  // A text from outside, as when what was typed is given up. What was typed here comes back as it is.
  useEffect(() => {
    const shown = view.current?.state;
    if (shown === undefined || textOf(shown) === text) return;
    view.current?.dispatch({ changes: { from: 0, to: shown.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    if (view.current !== null) showFaults(view.current, faults);
  }, [faults]);
  return <div ref={place} className={classes.editor} />;
}

/** The text with the line breaks that it came with. */
function textOf(state: EditorState): string {
  return state.sliceDoc();
}

/** Ctrl or ⌘ with Enter is the window's: the editor, which would make a line of it, hands it on. */
const windowKeys = keymap.of([
  {
    key: 'Mod-Enter',
    run({ dom }) {
      // Heard by whoever listens above the editor, and not by the editor again: its own listeners are further down.
      dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
      return true;
    },
  },
]);

/** Where somebody types, in CodeMirror's words. */
interface CompletionPlace {
  readonly pos: number;
  readonly state: EditorState;
}

/** Its source is one function for the editor's whole life: another one would close the open menu. */
function completion(complete: YamlEditorProps['complete']): Extension {
  const autocomplete = ({ pos, state }: CompletionPlace) => {
    // Places count as CodeMirror counts them: with one character for each line break.
    const found = complete(state.doc.toString(), pos);
    if (found === undefined) return null;
    const { typed, options, hasPoints = false } = found;
    const word = hasPoints ? /^[\w.-]*$/ : /^\w*$/;
    // While the same name is typed on, the offers are narrowed and not asked for again, until it is there in full.
    const validFor = (text: string): boolean => word.test(text) && options.every((option) => option.text !== text);
    return { from: pos - typed.length, options: options.map(toCompletion), validFor };
  };
  return EditorState.languageData.of(() => [{ autocomplete }]);
}

/** In CodeMirror's shape; what goes into brackets takes the point before it along. */
function toCompletion({ text, detail, info, replacesPoint, follow = '', back = 0, rank = 0 }: Suggestion) {
  const apply = (view: EditorView, _completion: unknown, from: number, to: number): void => {
    const start = replacesPoint ? from - 1 : from;
    const insert = text + follow;
    view.dispatch({
      changes: { from: start, to, insert },
      selection: { anchor: start + insert.length - back },
      userEvent: 'input.complete',
    });
  };
  const more = info === undefined ? {} : { info: () => drawWordTip({ meaning: info }) };
  return { label: text, detail, apply, boost: rank, ...more };
}

/** What the pointer rests on is explained above it. */
function explanation(explain: NonNullable<YamlEditorProps['explain']>): Extension {
  return hoverTooltip(({ state }, pos) => {
    const found = explain(state.doc.toString(), pos);
    if (found === undefined) return null;
    return { pos: found.from, end: found.to, above: true, create: () => ({ dom: drawWordTip(found) }) };
  });
}

/** Keeps the cursor in sight while what stands around the editor grows: a fault that is found must not hide what is typed. */
function followCursor(view: EditorView): () => void {
  const observer = new ResizeObserver(() => {
    if (view.hasFocus) view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head) });
  });
  observer.observe(view.dom);
  return () => observer.disconnect();
}
