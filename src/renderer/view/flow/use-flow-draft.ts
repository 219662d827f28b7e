// The text of one flow while it is edited: kept while its tabs change, saved on request, and asked about before it is
// lost. What saving answers is told, never passed over.
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { FlowName } from '../../../main/contract/methods.ts';
import { useAction } from '../../core/use-core.ts';
import { editDraft, type FlowDraft, isOvertaken, settleDraft } from '../../flow/flow-draft.ts';
import type { Place } from '../../router/address.ts';
import { useGo, useLeaveGuard } from '../../router/router.tsx';

/** What the editor shows and does. */
export interface FlowEditing {
  /** Absent where nothing differs from the file. */
  readonly draft: FlowDraft | undefined;
  /** Whether the text is being written; asking for it again does nothing meanwhile. */
  readonly isSaving: boolean;
  /** Why the last saving wrote nothing. */
  readonly error: ErrorValue | undefined;
  /** Whether the last thing that happened is that it was saved. */
  readonly isSaved: boolean;
  /** Another text, beside what the file holds. */
  readonly edit: (text: string, source: string) => void;
  /** Saves, where the file holds what the text was made from. */
  readonly save: () => void;
  /** Goes on with what the file holds. */
  readonly discard: () => void;
  /** Goes on with the own text: saving replaces `source`, which somebody else wrote. */
  readonly keep: (source: string) => void;
  /** What leaves for where the user wants to go, losing the text; absent while nobody wants to. */
  readonly leaving: (() => void) | undefined;
  /** Takes the question back; the text stays as it is. */
  readonly stay: () => void;
}

/** Keeps the text of a flow; the caller has one for each flow. */
export function useFlowDraft({ namespace, id }: FlowName): FlowEditing {
  const [draft, setDraft] = useState<FlowDraft>();
  const { save, ...saving } = useSaving({ namespace, id }, setDraft);
  const isDirty = draft !== undefined;
  // The guard is set anew for each new function, so that this one stays the same while somebody types.
  const fits = useMemo(
    () => (isDirty ? (place: Place) => isOf(place, { namespace, id }) : undefined),
    [isDirty, namespace, id],
  );
  const { leaving, stay } = useLeaveGuard(fits);
  const { forget } = saving;
  const edit = useCallback(
    (text: string, source: string) => {
      // What the last saving said is not about the text that is typed now.
      forget();
      setDraft((before) => editDraft(before, { source, text }));
    },
    [forget],
  );
  return {
    ...saving,
    draft,
    edit,
    save: () => {
      if (draft !== undefined) save(draft);
    },
    discard: () => {
      forget();
      setDraft(undefined);
    },
    keep: (source) => {
      forget();
      setDraft((before) => (before === undefined ? before : { ...before, base: source }));
    },
    leaving,
    stay,
  };
}

/** Tabs of the flow are no other place. */
function isOf(place: Place, { namespace, id }: FlowName): boolean {
  return place.screen === 'flow' && place.namespace === namespace && place.id === id;
}

type SetDraft = (change: (before: FlowDraft | undefined) => FlowDraft | undefined) => void;

/** Writes a text. One that names its flow otherwise leads to the new name. */
function useSaving(name: FlowName, setDraft: SetDraft) {
  const save = useAction('flows.save', ['flows.get', 'flows.list']);
  const go = useGo();
  const [renamed, setRenamed] = useState<FlowName>();
  const [state, setState] = useState<{ isSaving: boolean; error?: ErrorValue; isSaved: boolean }>(idle);
  const run = async ({ base, text }: FlowDraft): Promise<void> => {
    setState({ isSaving: true, isSaved: false });
    const done = await save({ ...name, base, source: text });
    if (!done.ok) {
      setState({ isSaving: false, isSaved: false, error: done.error });
      return;
    }
    setState({ isSaving: false, isSaved: true });
    setDraft((before) => settleDraft(before, text));
    const { namespace, id } = done.value;
    const isRenamed = namespace !== undefined && id !== undefined && (namespace !== name.namespace || id !== name.id);
    if (isRenamed) setRenamed({ namespace, id });
  };
  // Only once nothing is unsaved any more, as leaving is asked about until then.
  useEffect(() => {
    // The old name leads nowhere any more, so that going back must not lead there.
    if (renamed !== undefined) go({ screen: 'flow', ...renamed }, { replace: true });
  }, [go, renamed]);
  return {
    isSaving: state.isSaving,
    isSaved: state.isSaved,
    error: state.error,
    save: (draft: FlowDraft): void => {
      if (!state.isSaving) void run(draft);
    },
    // What is under way stays: its answer is still to be told.
    forget: useCallback(() => setState((before) => (before.isSaving ? before : idle)), []),
  };
}

const idle = { isSaving: false, isSaved: false };

/** Whether the file holds another text than the one that is being edited was made from. */
export function isFlowOvertaken({ draft, isSaving }: FlowEditing, source: string): boolean {
  return draft !== undefined && !isSaving && isOvertaken(draft, source);
}
