// An address that opens the playground with a template and a context, and what such an address asks for. A context that
// came from a delivery or an execution is named; one that was written goes along where it is short.
import type { ContextSource, PlaygroundDraft } from './playground-draft.ts';

/** What an address asks for; what it does not name stays as it is. */
export interface PlaygroundLink {
  readonly template?: string;
  readonly context?: string;
  readonly source?: ContextSource;
}

/** Longer addresses are cut by mail and chat programs. */
const contextLengthMax = 4000;
const templateLengthMax = 4000;

/** What stands behind the question mark. */
export function queryOfDraft({ template, context, source }: PlaygroundDraft): Readonly<Record<string, string>> {
  return {
    ...(template.length > templateLengthMax ? {} : { template }),
    ...(source === undefined ? {} : { [source.kind]: source.id }),
    ...(source !== undefined || context.length > contextLengthMax ? {} : { context }),
  };
}

/** Reads it; undefined where it asks for nothing. */
export function readPlaygroundLink(query: URLSearchParams): PlaygroundLink | undefined {
  const [template, context] = [query.get('template'), query.get('context')];
  const kinds = ['delivery', 'execution'] as const;
  const [source] = kinds.flatMap((kind) => {
    const id = query.get(kind);
    return id === null ? [] : [{ kind, id }];
  });
  if (template === null && context === null && source === undefined) return undefined;
  return {
    ...(template === null ? {} : { template }),
    ...(context === null ? {} : { context }),
    ...(source === undefined ? {} : { source }),
  };
}
