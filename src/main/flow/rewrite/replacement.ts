// What a rule of the move says of one place. Rules are pure: they look at a text and change nothing.
import type { Switches } from '../../contract/switches.ts';
import type { Edit, FlowText } from './flow-text.ts';

/** One thing that the newer version refuses or does not know. */
export interface Finding {
  /** Where it stands in the text. */
  readonly offset: number;
  /** What stands there and is refused. */
  readonly what: string;
  /** What to write instead, as a sentence. */
  readonly instead: string;
  /** The edits that do it; absent where a person has to decide. */
  readonly edits?: readonly Edit[];
}

/** The two versions between which a flow moves. */
export interface Move {
  readonly from: Switches;
  readonly to: Switches;
}

/** One rule of the move. */
export type Rule = (text: FlowText, move: Move) => readonly Finding[];
