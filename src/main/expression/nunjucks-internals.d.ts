// The two classes of nunjucks that the expression compiler builds on. They are public by use (nunjucks
// exports them as `nodes` and `compiler`), but `@types/nunjucks` does not describe them.

declare module 'nunjucks/src/nodes.js' {
  class Node {
    readonly lineno: number;
    readonly colno: number;
    constructor(lineno: number, colno: number, ...fields: readonly unknown[]);
    static extend(typename: string, members: { readonly fields: readonly string[] }): typeof Node;
  }
  const nodes: { readonly Node: typeof Node };
  export { nodes as default, Node };
}

declare module 'nunjucks/src/compiler.js' {
  import type { Node } from 'nunjucks/src/nodes.js';

  class Compiler {
    /** The pieces of code emitted so far. */
    readonly codebuf: string[];
    constructor(templateName: string | null, throwOnUndefined: boolean);
    /** Calls `compile<typename>` of the node. */
    compile(node: Node): void;
  }
  const compiler: { readonly Compiler: typeof Compiler };
  export { compiler as default };
}
