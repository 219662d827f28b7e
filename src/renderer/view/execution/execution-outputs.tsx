// What an execution put out: its own outputs, then those of each taskrun.
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Execution } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { JsonView } from '../../component/json-view.tsx';
import type { JsonPath } from '../../json/expression-path.ts';

interface Source {
  readonly value: string;
  readonly label: string;
  readonly text: string;
  readonly root: JsonPath;
}

/** The tab. */
export function ExecutionOutputs({ execution }: { readonly execution: Execution }) {
  const sources = sourcesOf(execution);
  const [wished, setWished] = useState<string>();
  const shown = sources.find(({ value }) => value === wished) ?? sources[0];
  if (shown === undefined) return <EmptyState title="This execution has no outputs" />;
  return (
    <JsonView
      key={shown.value}
      text={shown.text}
      root={shown.root}
      label="outputs"
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
  );
}

/** Outputs of the flow and of each taskrun that has some, each to be looked at by itself. */
function sourcesOf({ outputs, taskRunList }: Execution): readonly Source[] {
  const own =
    outputs === undefined || outputs === '{}'
      ? []
      : [{ value: 'flow', label: 'the flow', text: outputs, root: ['outputs'] }];
  const ofTasks = taskRunList.flatMap(({ id, taskId, value, outputs: text }) =>
    text === undefined || text === '{}'
      ? []
      : [{ value: id, label: value === undefined ? taskId : `${taskId}, ${value}`, text, root: ['outputs', taskId] }],
  );
  return [...own, ...ofTasks];
}
