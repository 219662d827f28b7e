// The context as raw JSON, and where it can be filled from. What is wrong with it is marked where it stands.
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Answer } from '../../../main/contract/methods.ts';
import { CodeEditor } from '../../component/code-editor.tsx';
import type { LineFault } from '../../component/line-faults.ts';
import { PaneHead } from '../../component/pane-head.tsx';
import { useList } from '../../core/use-core.ts';
import { formatTimeOfDay } from '../../format/time.ts';
import { exampleDraft } from '../../playground/playground-draft.ts';
import classes from './playground.module.css';
import type { Playground } from './use-playground.ts';

/** What it takes. */
export interface PlaygroundContextProps {
  readonly playground: Playground;
  readonly answer: Answer<'expressions.render'> | undefined;
}

/** How many of each can be picked: the newest. The rest is reached from its own screen. */
const picksMax = 30;
const example = 'example';

/** Draws the pane. */
export function PlaygroundContext({ playground: { draft, change, fill, fault }, answer }: PlaygroundContextProps) {
  const { source, context } = draft;
  const sources = useSources();
  const faults = useMemo((): readonly LineFault[] => {
    if (answer === undefined || answer.ok) return [];
    const { code, line, column, message } = answer.error;
    if (code !== 'JSON_INVALID' || line === undefined) return [];
    return [{ line, ...(column === undefined ? {} : { column }), message, kind: 'bad' }];
  }, [answer]);
  const chosen = context === exampleDraft.context ? example : null;
  return (
    <>
      <PaneHead>
        <Select
          className={classes.source}
          aria-label="Fill context from"
          placeholder="Fill from a delivery or an execution"
          data={sources}
          value={source === undefined ? chosen : `${source.kind} ${source.id}`}
          searchable
          nothingFoundMessage="Nothing fits"
          allowDeselect={false}
          onChange={(value) => {
            if (value === example) change({ context: exampleDraft.context });
            const [kind, id] = value?.split(' ') ?? [];
            if ((kind === 'delivery' || kind === 'execution') && id !== undefined) fill({ kind, id });
          }}
        />
      </PaneHead>
      {fault === undefined ? null : (
        <p className={`${classes.fault} bad`} role="status">
          {fault.message}
        </p>
      )}
      <CodeEditor
        label="Context"
        text={context}
        faults={faults}
        onChange={(text) => change({ context: text })}
        onSubmit={() => undefined}
      />
    </>
  );
}

/** The newest deliveries that a flow saw, the newest executions, and the example. */
function useSources() {
  const deliveries = useList('deliveries.list', {});
  const executions = useList('executions.list', {});
  return useMemo(() => {
    const rows = deliveries.status === 'ready' ? deliveries.value.rows : [];
    const runs = executions.status === 'ready' ? executions.value.rows : [];
    return [
      { group: 'Example', items: [{ value: example, label: 'A payload of an order' }] },
      {
        group: 'Deliveries: trigger and flow',
        items: rows
          .filter(({ executionId }) => executionId !== undefined)
          .slice(0, picksMax)
          .map(({ id, receivedAt, method, event, flowId }) => {
            const what = [formatTimeOfDay(receivedAt), method, event, flowId].filter((part) => part !== undefined);
            return { value: `delivery ${id}`, label: what.join(' ') };
          }),
      },
      {
        group: 'Executions: all variables',
        items: runs.slice(0, picksMax).map(({ id, state, flowId }) => {
          return { value: `execution ${id}`, label: `${flowId} ${state} ${id}` };
        }),
      },
    ].filter(({ items }) => items.length > 0);
  }, [deliveries, executions]);
}
