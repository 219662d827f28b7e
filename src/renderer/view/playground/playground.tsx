// The playground: a template, a context in JSON, and what each version of Kestra makes of the two while they are written.
import { useMemo, useState } from 'react';
import { CodeEditor } from '../../component/code-editor.tsx';
import { CopyButton } from '../../component/copy-button.tsx';
import type { LineFault } from '../../component/line-faults.ts';
import { PageBar } from '../../component/page-bar.tsx';
import { TabPane } from '../../component/tab-pane.tsx';
import { useCall } from '../../core/use-core.ts';
import { queryOfDraft } from '../../playground/playground-link.ts';
import { useLinkAddress } from '../../router/router.tsx';
import { CallableList } from './callable-list.tsx';
import { PlaygroundContext } from './playground-context.tsx';
import { PlaygroundResult } from './playground-result.tsx';
import classes from './playground.module.css';
import { type Playground, usePlayground } from './use-playground.ts';
import { type Rendering, useRendering } from './use-rendering.ts';

const sides = [
  { id: 'context', name: 'Context' },
  { id: 'callables', name: 'Filters, functions and tests' },
] as const;

/** The screen. */
export function PlaygroundView() {
  const playground = usePlayground();
  const { draft } = playground;
  const rendering = useRendering(draft.template, draft.context);
  const link = useLinkAddress({ screen: 'playground' }, queryOfDraft(draft));
  return (
    <>
      <PageBar
        title="Playground"
        actions={
          <CopyButton text={link} label="Copy link to this template">
            Copy link
          </CopyButton>
        }
      />
      <div className={classes.split}>
        <section className={classes.part} aria-label="Template">
          <h2 className={classes.title}>Template</h2>
          <TemplateEditor playground={playground} rendering={rendering} />
        </section>
        <Side playground={playground} rendering={rendering} />
        <PlaygroundResult
          template={draft.template}
          onTemplate={(template) => playground.change({ template })}
          rendering={rendering}
        />
      </div>
    </>
  );
}

interface PartProps {
  readonly playground: Playground;
  readonly rendering: Rendering;
}

/** The first line in which a version fails is marked; what it says stands below, whole. */
function TemplateEditor({ playground: { draft, change }, rendering: { answer, isCurrent } }: PartProps) {
  const faults = useMemo((): readonly LineFault[] => {
    if (!isCurrent || answer?.ok !== true) return [];
    return answer.value.flatMap(({ profile, value }) =>
      value.kind === 'error' && value.error.line !== undefined
        ? [{ line: value.error.line, message: `fails on ${profile}`, kind: 'bad' as const }]
        : [],
    );
  }, [answer, isCurrent]);
  return (
    <CodeEditor
      label="Template"
      language="template"
      text={draft.template}
      faults={faults}
      onChange={(template) => change({ template })}
      onSubmit={() => undefined}
    />
  );
}

/** What is beside the template: the context, or what templates can call. */
function Side({ playground, rendering }: PartProps) {
  const [shown, setShown] = useState<(typeof sides)[number]['id']>('context');
  const callables = useCall('expressions.list', {});
  const count = callables.status === 'ready' ? { callables: String(callables.value.length) } : {};
  return (
    <section className={classes.side} aria-label="Context and callables">
      <TabPane tabs={sides} shown={shown} onShow={setShown} counts={count} isReached={false}>
        {shown === 'context' ? (
          <PlaygroundContext playground={playground} answer={rendering.answer} />
        ) : (
          <CallableList callables={callables} onTry={playground.change} />
        )}
      </TabPane>
    </section>
  );
}
