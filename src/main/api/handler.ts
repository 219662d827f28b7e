// What a method's handler is: checked parameters in, answer out. Each file of handlers covers one noun.
import type { Answer, MethodName, MethodParameters } from '../contract/methods.ts';

/** The handlers of all methods. */
export type Handlers = {
  readonly [M in MethodName]: (parameters: MethodParameters<M>) => Answer<M> | Promise<Answer<M>>;
};
