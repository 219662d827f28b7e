// The colours of a template: what stands within `{{ … }}`, `{% … %}` and `{# … #}` by the kind of its words, the text
// around it plain. It judges nothing: what is wrong is said by the core.
import { StreamLanguage, type StreamParser } from '@codemirror/language';

/** Where a line's reading stands: what would end the tag, empty outside of one. */
interface TemplateState {
  closing: '' | '}}' | '%}' | '#}';
}

const closings = { '{{': '}}', '{%': '%}', '{#': '#}' } as const;
/** Words of the language; the names of filters and functions are words of it too. */
const keyword =
  /^(?:and|or|not|in|is|if|elseif|else|endif|for|endfor|set|macro|endmacro|filter|endfilter|verbatim|raw|true|false|null|none)\b/;
const called = /^[A-Za-z_]\w*(?=\s*\()/;

/** One token at a time; names of tags are those that `code-look.ts` has colours for. */
export const templateParser: StreamParser<TemplateState> = {
  name: 'template',
  startState: () => ({ closing: '' }),
  token(stream, state) {
    if (state.closing === '') {
      const opened = stream.match(/^\{[{%#]/);
      if (!Array.isArray(opened)) {
        stream.next();
        stream.eatWhile(/[^{]/);
        return null;
      }
      state.closing = isOpening(opened[0]) ? closings[opened[0]] : '';
      return 'meta';
    }
    if (stream.match(new RegExp(`^-?${state.closing}`))) {
      state.closing = '';
      return 'meta';
    }
    if (state.closing !== '#}') return tokenInside(stream);
    stream.next();
    return 'comment';
  },
};

function isOpening(text: string | undefined): text is keyof typeof closings {
  return text !== undefined && Object.hasOwn(closings, text);
}

/** A text, a number, a word of the language; anything else is plain. */
function tokenInside(stream: Parameters<typeof templateParser.token>[0]): string | null {
  if (stream.eatSpace()) return null;
  if (stream.match(/^"(?:[^"\\]|\\.)*"?/) || stream.match(/^'(?:[^'\\]|\\.)*'?/)) return 'string';
  if (stream.match(/^\d+(?:\.\d+)?/)) return 'number';
  if (stream.match(/^\|\s*[A-Za-z_]\w*/) || stream.match(keyword) || stream.match(called)) return 'keyword';
  if (stream.match(/^[A-Za-z_]\w*/)) return null;
  stream.next();
  return null;
}

/** The language, for an editor. */
export const templateLanguage = StreamLanguage.define(templateParser);
