// The text of a flow while somebody edits it: what it was made from, and what the file holds meanwhile.

/** An edited text. There is none where nothing differs from the file. */
export interface FlowDraft {
  /** What the file held when the editing began; saving wants it to hold it still. */
  readonly base: string;
  readonly text: string;
}

/** The draft after a keystroke; `source` is what the file holds. A text that is the file's again is none. */
export function editDraft(
  draft: FlowDraft | undefined,
  { source, text }: { readonly source: string; readonly text: string },
): FlowDraft | undefined {
  return text === source ? undefined : { base: draft?.base ?? source, text };
}

/** The draft once `saved` is in the file: what was typed while it was written stays. */
export function settleDraft(draft: FlowDraft | undefined, saved: string): FlowDraft | undefined {
  return draft === undefined || draft.text === saved ? undefined : { base: saved, text: draft.text };
}

/** Whether somebody else wrote another text into the file since the editing began. */
export function isOvertaken({ base, text }: FlowDraft, source: string): boolean {
  return base !== source && text !== source;
}

/** What stands between the lines of a text: CR and LF only where that is so of all of them, so that none is changed. */
export function lineBreakOf(text: string): string {
  return text.includes('\n') && !/(?:^|[^\r])\n/.test(text) ? '\r\n' : '\n';
}
