// Asks once whether the scripts of the flows folder may run, where a flow has some. Until then they fail, and say so.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { FlowName } from '../../../main/contract/methods.ts';
import { NoticeBar } from '../../component/notice-bar.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import { hasScripts } from '../../flow/has-scripts.ts';

/** Shows the question for a flow; nothing where it has no scripts or they may run. */
export function TrustNotice({ name }: { readonly name: FlowName }) {
  const flow = useCall('flows.get', name);
  const info = useCall('server.info', {});
  const trust = useAction('scripts.trust', ['server.info']);
  const [error, setError] = useState<ErrorValue>();
  // Nothing is asked before both are known: a question that goes away again would be answered by mistake.
  if (flow.status !== 'ready' || info.status !== 'ready') return null;
  const { flowsFolder, isTrusted } = info.value;
  if (isTrusted || !hasScripts(flow.value.source)) return null;
  // The folder that the sentence names goes along, so that no other can be meant.
  const allow = (): void => {
    void trust({ folder: flowsFolder }).then((done) => setError(done.ok ? undefined : done.error));
  };
  return (
    <NoticeBar
      kind="warn"
      title="The scripts of this folder do not run yet"
      actions={
        <Button variant="default" onClick={allow}>
          Trust this folder
        </Button>
      }
    >
      Scripts of flows in <span className="mono">{flowsFolder}</span> run as programs on this machine, with your rights
      and what callers send. Trust the folder if you know what is in it; until then such tasks fail.
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error.message}
        </p>
      )}
    </NoticeBar>
  );
}
