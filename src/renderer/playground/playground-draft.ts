// What is written in the playground, kept in the browser's session so that a reload finds it again. It ends with the
// window: a context is often a payload, which should lie nowhere but in the data folder.

/** Where a context came from. */
export interface ContextSource {
  readonly kind: 'delivery' | 'execution';
  readonly id: string;
}

/** What is written. */
export interface PlaygroundDraft {
  readonly template: string;
  /** JSON as it is typed, which need not be valid at the moment. */
  readonly context: string;
  /** Absent where the context was written or changed by hand. */
  readonly source?: ContextSource;
}

/** What there is to begin with: a payload as people get it, and a template in which the versions differ. */
export const exampleDraft: PlaygroundDraft = {
  template:
    '{{ trigger.body.customer.name | upper }} paid {{ trigger.body.total }} for {{ trigger.body.items | json }}',
  context: `{
  "trigger": {
    "body": {
      "customer": { "name": "Ada" },
      "total": 12345678901234567890,
      "items": ["book", "pen"]
    }
  },
  "flow": { "namespace": "company.team", "id": "orders" }
}`,
};

const keptUnder = 'hookbench.playground';

/** What was kept; the example where nothing was, or nothing that can be read. */
export function readKeptDraft(storage: Pick<Storage, 'getItem'>): PlaygroundDraft {
  const text = storage.getItem(keptUnder);
  const kept = text === null ? undefined : parse(text);
  return isDraft(kept) ? kept : exampleDraft;
}

/** Keeps it. One that is too large for the session is not kept: the older one would be wrong after a reload. */
export function keepDraft(storage: Pick<Storage, 'setItem' | 'removeItem'>, draft: PlaygroundDraft): void {
  try {
    storage.setItem(keptUnder, JSON.stringify(draft));
  } catch {
    storage.removeItem(keptUnder);
  }
}

/** What the session holds is a text of our own with texts in it; no payload is read by this. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDraft(kept: unknown): kept is PlaygroundDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  return (
    'template' in kept && typeof kept.template === 'string' && 'context' in kept && typeof kept.context === 'string'
  );
}
