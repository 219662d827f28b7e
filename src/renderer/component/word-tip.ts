// What is said of a word in an editor, drawn without React, as the editor wants it: beside an offer of completion, and
// over the word that the pointer rests on. How it looks is the theme's (`code-look`).

/** What is drawn; the sentence has code between backticks. */
export interface WordTip {
  readonly title?: string;
  readonly detail?: string;
  readonly meaning?: string;
}

/** Draws it. Texts are put in as texts: what a flow says is never taken for markup. */
export function drawWordTip({ title, detail, meaning }: WordTip): HTMLElement {
  const tip = document.createElement('div');
  tip.className = 'cm-wordTip';
  if (title !== undefined) {
    const head = tip.appendChild(document.createElement('div'));
    head.append(Object.assign(document.createElement('code'), { textContent: title }), ` ${detail ?? ''}`);
  }
  if (meaning !== undefined) {
    const sentence = tip.appendChild(document.createElement('div'));
    // What stands between two backticks is every second part.
    sentence.append(
      ...meaning
        .split('`')
        .map((part, index) =>
          index % 2 === 0 ? part : Object.assign(document.createElement('code'), { textContent: part }),
        ),
    );
  }
  return tip;
}
