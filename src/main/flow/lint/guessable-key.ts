// A webhook key that others may guess: the key is all that keeps a stranger from starting the flow.
// What counts as guessable is a rule of ours; Kestra takes any key.
import { printScalar } from '../print-scalar.ts';
import { isExpression } from '../is-expression.ts';
import type { LintRule } from './rule.ts';

/** Shortest key: 16 random letters and digits are more than anybody tries out over HTTP. */
const keyCharactersMin = 16;
/** A key of fewer different characters repeats itself. */
const differentCharactersMin = 8;

/** Warns of keys that are short, known, or made of words. Keys that are rendered are let be. */
export const guessableKey: LintRule = {
  name: 'guessable-key',
  find: ({ webhooks }) =>
    webhooks.flatMap(({ at, properties }) => {
      const key = printScalar(properties.get('key') ?? null);
      if (key === undefined || key === '' || isExpression(key)) return [];
      const why = whyGuessable(key);
      if (why === undefined) return [];
      const message = `the key ${why}, so that a stranger can start this flow. Write at least ${keyCharactersMin} random letters and digits, best as {{ secret('WEBHOOK_KEY') }}`;
      return [{ at: [...at, 'key'], message }];
    }),
};

/** The end of a sentence that begins with "the key"; undefined where a key is good. */
function whyGuessable(key: string): string | undefined {
  if (documentedKeys.has(key)) return "stands in Kestra's documentation";
  if (key.length < keyCharactersMin) return `has fewer than ${keyCharactersMin} characters`;
  if (new Set(key.toLowerCase()).size < differentCharactersMin) return 'repeats a few characters';
  return isMadeOfWords(key) ? 'is made of words' : undefined;
}

// From https://kestra.io/docs/workflow-components/triggers/webhook-trigger and its blueprints.
const documentedKeys: ReadonlySet<string> = new Set(['4wjtkzwVGBM9yKnjm3yv8r', '1KERKzRQZSMtLdMdNI7Nkr']);

/** Words that examples of keys are made of. */
const exampleWords =
  'my|your|the|a|this|is|super|very|secret|secure|private|webhook|hook|key|token|test|testing|demo|example|sample|kestra|flow|trigger|api|change|changeme|replace|here|me|please|password|pass|default|local|dev|prod|abc|xyz|foo|bar|hello|world|github|gitlab|stripe|slack|shopify';
const exampleText = new RegExp(`^(?:${exampleWords}|\\d{1,4})+$`, 'i');

/** Parts between separators and capital letters that are all letters, or short numbers, are words; random text has none. */
function isMadeOfWords(key: string): boolean {
  const parts = key.replaceAll(/([a-z])([A-Z])/g, '$1-$2').split(/[^A-Za-z0-9]+/).filter((part) => part !== ''); // prettier-ignore
  const words = parts.filter((part) => /^[A-Za-z]+$/.test(part));
  const areAllWords = parts.every((part) => /^(?:[A-Za-z]+|\d{1,4})$/.test(part));
  const lettersPerWord = words.join('').length / Math.max(1, words.length);
  if (parts.length > 1 && areAllWords && lettersPerWord >= 3) return true;
  return parts.every((part) => exampleText.test(part));
}
