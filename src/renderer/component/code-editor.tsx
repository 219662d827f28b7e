// A field for JSON or other text, with line numbers and colours. Tab leaves it, as it leaves every field.
import { yaml } from '@codemirror/lang-yaml';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { useEffect, useRef } from 'react';
import classes from './code-editor.module.css';
import { useStyleNonce } from './style-nonce.ts';
import { colours, look } from './code-look.ts';
import { type LineFault, lineFaults, showFaults } from './line-faults.ts';
import { templateLanguage } from './template-language.ts';

/** What it takes. */
export interface CodeEditorProps {
  readonly label: string;
  /** Another one than what was typed takes the place of all that is in the field. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Ctrl or ⌘ with Enter. */
  readonly onSubmit: () => void;
  /** What its colours follow; read once. Default `data`: JSON, or YAML. */
  readonly language?: 'data' | 'template';
  /** What is marked in it; default nothing. */
  readonly faults?: readonly LineFault[];
}

const languages = { data: yaml(), template: templateLanguage };
const noFaults: readonly LineFault[] = [];

/** Draws the field. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, text, onChange, onSubmit, language = 'data', faults = noFaults } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const nonce = useStyleNonce();
  // The editor is made once and calls what it was given last: another one for each letter would lose the cursor.
  const latest = useRef({ text, onChange, onSubmit });
  useEffect(() => {
    latest.current = { text, onChange, onSubmit };
  });
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          ...extensionsOf(label, nonce),
          languages[language],
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
          // The editor's own keys make a new line of it.
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => submit(latest.current.onSubmit) }])),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [label, nonce, language]);
  // What was typed here comes back as it is and changes nothing; this is for a text from outside.
  useEffect(() => {
    const shown = view.current?.state.doc;
    if (shown === undefined || shown.toString() === text) return;
    view.current?.dispatch({ changes: { from: 0, to: shown.length, insert: text } });
  }, [text]);
  useEffect(() => {
    if (view.current !== null) showFaults(view.current, faults);
  }, [faults]);
  return <div ref={place} className={classes.editor} />;
}

/**
 * What is typed over a selection is put in by the editor. A browser would copy the look of what was selected into a
 * style of its own, which the policy of the page refuses.
 */
const typeOverSelection: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data } = event;
    if (inputType !== 'insertText' || data === null || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    event.preventDefault();
    return true;
  },
});

/** Submits, and tells CodeMirror that the key is taken. */
function submit(onSubmit: () => void): true {
  onSubmit();
  return true;
}

/** What is the same for both languages; JSON is YAML too, so one of them colours both. */
function extensionsOf(label: string, nonce: string): readonly Extension[] {
  return [
    lineNumbers(),
    minimalSetup,
    syntaxHighlighting(colours),
    look,
    lineFaults,
    typeOverSelection,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    ...(nonce === '' ? [] : [EditorView.cspNonce.of(nonce)]),
  ];
}
