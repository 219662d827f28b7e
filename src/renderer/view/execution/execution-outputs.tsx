// What an execution put out: its own outputs, then those of each taskrun, and above them a bar to try expressions in.
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Execution } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { JsonView } from '../../component/json-view.tsx';
import { outputsPathOf } from '../../execution/outputs-path.ts';
import { formatExpression, type JsonPath } from '../../json/expression-path.ts';
import { ExpressionBar } from './expression-bar.tsx';
import { useExpression } from './use-expression.ts';

/** One set of outputs that can be looked at. */
interface Source {
  /** The id of the taskrun, or `flow`: what it is known by among the others. */
  readonly value: string;
  readonly label: string;
  /** The outputs as JSON, digit for digit as they were put out. */
  readonly text: string;
  /** The path that reads them in an expression. */
  readonly root: JsonPath;
  /** Absent for the outputs of the flow. */
  readonly taskRunId?: string;
}

/** The tab. */
export function ExecutionOutputs({ execution }: { readonly execution: Execution }) {
  const sources = sourcesOf(execution);
  // Absent until somebody chooses; where what was chosen has no outputs, the first that has some is shown.
  const [wished, setWished] = useState<string>();
  const shown = sources.find(({ value }) => value === wished) ?? sources[0];
  // Without outputs the bar begins with an expression that has a value in every execution.
  const tried = useExpression({
    executionId: execution.id,
    taskRunId: shown?.taskRunId,
    initial: shown === undefined ? '{{ execution.id }}' : (formatExpression(shown.root) ?? ''),
  });
  return (
    <>
      <ExpressionBar tried={tried} />
      {shown === undefined ? (
        <EmptyState title="This execution has no outputs">
          Expressions above still see its trigger, inputs and labels.
        </EmptyState>
      ) : (
        <JsonView
          key={shown.value}
          text={shown.text}
          root={shown.root}
          label="outputs"
          onExpression={tried.put}
          aside={
            <Select
              data={sources.map(({ value, label }) => ({ value, label }))}
              value={shown.value}
              onChange={(value) => setWished(value ?? undefined)}
              allowDeselect={false}
              aria-label="Outputs of"
            />
          }
        />
      )}
    </>
  );
}

/** Outputs of the flow and of each taskrun that has some, each to be looked at by itself. */
function sourcesOf({ outputs, taskRunList }: Execution): readonly Source[] {
  const own =
    outputs === undefined || outputs === '{}'
      ? []
      : [{ value: 'flow', label: 'the flow', text: outputs, root: ['execution', 'outputs'] }];
  const ofTasks = taskRunList.flatMap((taskRun): readonly Source[] => {
    const { id, taskId, value, outputs: text } = taskRun;
    if (text === undefined || text === '{}') return [];
    const label = value === undefined ? taskId : `${taskId}, ${value}`;
    return [{ value: id, label, text, root: outputsPathOf(taskRun, taskRunList), taskRunId: id }];
  });
  return [...own, ...ofTasks];
}
