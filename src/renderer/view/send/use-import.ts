// Takes an imported command over into the form: that of the webhook which its address names, else the one on screen.
import { useKept } from '../../core/use-kept.ts';
import { useGo } from '../../router/router.tsx';
import type { Draft } from '../../send/draft.ts';
import { findImported } from '../../send/imported-target.ts';
import type { CurlImport } from '../../send/read-curl.ts';
import type { SendTarget } from '../../send/send-targets.ts';
import { usePutDraft } from '../../send/use-draft.ts';

/** What it needs to know of the form. */
export interface ImportOptions {
  /** The webhook whose form is on screen. */
  readonly target: SendTarget;
  /** All that a command can go to. */
  readonly targets: readonly SendTarget[];
  /** The server's own tenant. */
  readonly own: string;
  /** Hears the draft that takes the place of the one on screen. */
  readonly onDraft: (draft: Draft) => void;
}

/** What was not taken over of the last command, how to take one over, and how to hide those remarks. */
export interface Importer {
  readonly remarks: readonly string[];
  readonly take: (imported: CurlImport) => void;
  readonly hide: () => void;
}

/** One list for all, so that nothing is drawn anew where there was nothing before. */
const none: readonly string[] = [];

/** The importer; remarks outlive the way to another webhook, since they are told there. */
export function useImport({ target, targets, own, onDraft }: ImportOptions): Importer {
  const [remarks, change] = useKept('remarks of import', none);
  const put = usePutDraft();
  const go = useGo();
  const take = ({ draft, url, remarks: told }: CurlImport): void => {
    const found = findImported(url, { targets, own });
    const unknown = `Not taken over: the address ${url}, the request goes to ${target.name}`;
    change(() => (found.target === undefined && url !== '' ? [...told, unknown] : told));
    // A file that was chosen for the request before is no part of the command.
    const whole: Draft = { ...draft, ...found.form, file: undefined };
    if (found.target === undefined || found.target.name === target.name) {
      onDraft(whole);
      return;
    }
    const { name, namespace, flowId, webhook } = found.target;
    put(name, whole);
    go({ screen: 'send', namespace, id: flowId }, { query: { trigger: webhook.triggerId } });
  };
  return { remarks, take, hide: () => change(() => none) };
}
