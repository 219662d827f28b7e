// What is said of places in a text that CodeMirror shows: a wavy line under the place, the message at the end of its
// line. Marks move with the text that is typed around them until newer ones come.
import { type Extension, type Range, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import classes from './line-faults.module.css';

/** One remark; lines and columns count from 1. */
export interface LineFault {
  readonly line: number;
  readonly column?: number;
  readonly message: string;
  /** `bad`: refused for it. `warn`: a remark. `value`: what stands there for a payload; it has no wavy line. */
  readonly kind: 'bad' | 'warn' | 'value';
}

/** CodeMirror makes the elements itself and is told the names that the style sheet has for them. */
const classOf: Readonly<Record<LineFault['kind'], string>> = {
  bad: `${classes.message} ${classes.bad}`,
  warn: `${classes.message} ${classes.warn}`,
  value: `${classes.message} ${classes.value}`,
};

/** Says that these marks take the place of all others. */
const replaceMarks = StateEffect.define<DecorationSet>();

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    const newer = effects.findLast((effect) => effect.is(replaceMarks));
    return newer === undefined ? marks.map(changes) : newer.value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The message of a line. It is no part of the text, and so neither copied nor saved. */
class Message extends WidgetType {
  readonly text: string;
  readonly className: string;
  constructor(text: string, className: string) {
    super();
    this.text = text;
    this.className = className;
  }
  /** A message that stays the same is not drawn anew. */
  override eq(other: Message): boolean {
    return other.text === this.text && other.className === this.className;
  }
  override toDOM(): HTMLElement {
    const place = document.createElement('span');
    place.className = this.className;
    place.textContent = this.text;
    return place;
  }
}

/** The extension that draws what `showFaults` was told. */
export const lineFaults: Extension = marksField;

/** Shows these and no others; a line that the text does not have is passed over. */
export function showFaults(view: EditorView, faults: readonly LineFault[]): void {
  const ranges = faults.flatMap((fault) => rangesOf(view.state.doc, fault));
  view.dispatch({ effects: replaceMarks.of(Decoration.set(ranges, true)) });
}

/** What is drawn for one fault. A column behind the end of its line means the end. */
function rangesOf(text: Text, { line, column = 1, message, kind }: LineFault) {
  if (line < 1 || line > text.lines) return [];
  const { from, to, text: content } = text.line(line);
  const start = Math.min(from + column - 1, to);
  // The word that stands there, or what is left of the line.
  const word = /^[\w.-]+/.exec(content.slice(start - from))?.[0].length ?? to - start;
  const widget = Decoration.widget({ widget: new Message(message, classOf[kind]), side: 1 });
  const ranges: Range<Decoration>[] = [widget.range(to)];
  // At the end of a line there is nothing to draw a wavy line under.
  if (word > 0 && kind !== 'value')
    ranges.push(Decoration.mark({ class: classes.wavy ?? '' }).range(start, start + word));
  return ranges;
}
