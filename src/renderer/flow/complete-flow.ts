// What can stand at the cursor in the text of a flow: the language of expressions within `{{ … }}`, that of flows around.
import type { FlowLanguage } from '../../main/contract/flow-language.ts';
import { completeExpression, type ExpressionPlace, isInExpression } from './complete-expression.ts';
import { completeYaml } from './complete-yaml.ts';
import type { Suggestions } from './suggestion.ts';

/** What is known of a flow where it is written. */
export interface FlowKnowledge extends Omit<ExpressionPlace, 'text' | 'at' | 'language'> {
  /** Absent until it is read. */
  readonly language?: FlowLanguage;
}

/** The offers at a place of the text; undefined where there are none. */
export function completeFlow(text: string, at: number, { language, ...known }: FlowKnowledge): Suggestions | undefined {
  if (isInExpression(text.slice(0, at))) {
    return completeExpression({ text, at, ...known, ...(language === undefined ? {} : { language }) });
  }
  return language === undefined ? undefined : completeYaml(text, at, language);
}
