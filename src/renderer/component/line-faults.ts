// Faults in a text that CodeMirror shows: a wavy line under the place, the message at the end of its line.
import type { Extension, Range, Text } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';

/** One fault; lines and columns count from 1. */
export interface LineFault {
  readonly line: number;
  readonly column?: number;
  readonly message: string;
  /** `bad`: refused for it. `warn`: a remark. */
  readonly kind: 'bad' | 'warn';
}

/** The classes of what is drawn. */
export interface FaultClasses {
  readonly wavy: string;
  readonly bad: string;
  readonly warn: string;
}

class Message extends WidgetType {
  readonly text: string;
  readonly className: string;
  constructor(text: string, className: string) {
    super();
    this.text = text;
    this.className = className;
  }
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

/** The extension that shows them; a line that the text does not have is passed over. */
export function showFaults(text: Text, faults: readonly LineFault[], classes: FaultClasses): Extension {
  const ranges = faults.flatMap((fault) => rangesOf(text, fault, classes));
  return EditorView.decorations.of(Decoration.set(ranges, true));
}

function rangesOf(text: Text, { line, column = 1, message, kind }: LineFault, classes: FaultClasses) {
  if (line < 1 || line > text.lines) return [];
  const { from, to, text: content } = text.line(line);
  const start = Math.min(from + column - 1, to);
  // The word that stands there, or what is left of the line.
  const word = /^[\w.-]+/.exec(content.slice(start - from))?.[0].length ?? to - start;
  const widget = Decoration.widget({ widget: new Message(message, classes[kind]), side: 1 });
  const ranges: Range<Decoration>[] = [widget.range(to)];
  if (word > 0) ranges.push(Decoration.mark({ class: classes.wavy }).range(start, start + word));
  return ranges;
}
