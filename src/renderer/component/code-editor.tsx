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

/** What it takes. */
export interface CodeEditorProps {
  readonly label: string;
  /** Another one than what was typed takes the place of all that is in the field. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Ctrl or ⌘ with Enter. */
  readonly onSubmit: () => void;
}

/** Draws the field. */
export function CodeEditor({ label, text, onChange, onSubmit }: CodeEditorProps) {
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
  }, [label, nonce]);
  // What was typed here comes back as it is and changes nothing; this is for a text from outside.
  useEffect(() => {
    const shown = view.current?.state.doc;
    if (shown === undefined || shown.toString() === text) return;
    view.current?.dispatch({ changes: { from: 0, to: shown.length, insert: text } });
  }, [text]);
  return <div ref={place} className={classes.editor} />;
}

/** Submits, and tells CodeMirror that the key is taken. */
function submit(onSubmit: () => void): true {
  onSubmit();
  return true;
}

/** JSON is YAML too, so one language colours both. */
function extensionsOf(label: string, nonce: string): readonly Extension[] {
  return [
    lineNumbers(),
    minimalSetup,
    yaml(),
    syntaxHighlighting(colours),
    look,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    ...(nonce === '' ? [] : [EditorView.cspNonce.of(nonce)]),
  ];
}
