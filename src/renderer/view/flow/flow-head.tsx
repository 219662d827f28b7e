// The head of the list of flows: the names of its columns, and the order by those that sort.
import { SortButton } from '../../component/sort-button.tsx';
import { type FlowSort, nextSort, type SortColumn } from '../../flow/flow-list.ts';
import classes from './flows.module.css';

/** The columns in the order of the cells. Those without a name in the address need more than the list knows. */
const columns: readonly { readonly name: string; readonly sort?: SortColumn }[] = [
  { name: 'Flow', sort: 'flow' },
  { name: 'Webhook' },
  { name: 'Last delivery', sort: 'last' },
  { name: '24 h', sort: 'day' },
  { name: 'State', sort: 'state' },
  { name: 'Secrets' },
  { name: 'Runs on' },
  { name: 'Tasks', sort: 'tasks' },
];

/** How many cells a row has behind that of its name, the one of its actions included. */
export const cellsBehindName: number = columns.length;

/** What it takes. */
export interface FlowHeadProps {
  readonly sort: FlowSort | undefined;
  /** Hears the order to come; undefined is that of the files. */
  readonly onSort: (sort: FlowSort | undefined) => void;
}

/** Draws it. The last column is named for assistive technology alone: the links below it say what they do. */
export function FlowHead({ sort, onSort }: FlowHeadProps) {
  return (
    <div className={`${classes.row} ${classes.head}`} role="row" aria-rowindex={1}>
      {columns.map(({ name, sort: column }) => {
        if (column === undefined) {
          return (
            <span key={name} role="columnheader">
              {name}
            </span>
          );
        }
        const direction = sort?.column === column ? sort.direction : undefined;
        return (
          <span key={name} role="columnheader" aria-sort={direction ?? 'none'}>
            <SortButton name={name} direction={direction} onPress={() => onSort(nextSort(column, sort))} />
          </span>
        );
      })}
      <span role="columnheader">
        <span className="hidden">Actions</span>
      </span>
    </div>
  );
}
