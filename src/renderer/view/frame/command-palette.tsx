// The command palette: one field that finds screens, flows, executions, deliveries and deeds, and goes there by Enter.
import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { KeyCap } from '../../component/key-cap.tsx';
import { useFocusReturn } from '../../component/use-focus-return.ts';
import { useListedDeeds } from '../../component/use-screen-deeds.ts';
import { useCall, useList } from '../../core/use-core.ts';
import { type Command, listCommands } from '../../palette/commands.ts';
import { findCommands } from '../../palette/find-commands.ts';
import { type Deed, formatKeys } from '../../palette/keys.ts';
import { useGo } from '../../router/router.tsx';
import classes from './command-palette.module.css';

/** What it takes. */
export interface CommandPaletteProps {
  /** Called when it is given up, and before what was chosen is done. */
  readonly onClose: () => void;
  /** Does what needs no place; the palette is closed before. */
  readonly onDeed: (deed: Deed) => void;
}

/** Shows the palette until something is chosen or it is closed. */
export function CommandPalette({ onClose, onDeed }: CommandPaletteProps) {
  useFocusReturn();
  const go = useGo();
  const listId = useId();
  const [text, setText] = useState('');
  // It may stand behind the end when less is found than before; whoever reads it takes the last then.
  const [index, setIndex] = useState(0);
  const commands = useCommands();
  const found = useMemo(() => findCommands(commands, text), [commands, text]);
  const current = found[Math.min(index, found.length - 1)];
  const choose = (command: Command | undefined): void => {
    if (command === undefined) return;
    onClose();
    const { does } = command;
    if (does.type === 'go') go(does.to, does.query === undefined ? {} : { query: does.query });
    else if (does.type === 'screen') does.deed.act();
    else onDeed(does.deed);
  };
  // The arrows go around: behind the last comes the first.
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by === undefined) choose(current);
    else setIndex((Math.min(index, found.length - 1) + by + found.length) % Math.max(1, found.length));
  };
  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset={80}>
      <Modal.Overlay />
      <Modal.Content aria-label="Go to or do">
        <Modal.Body className={classes.body}>
          {/* The focus never leaves the field; the line in use is told to assistive technology by its id. */}
          <input
            className={classes.field}
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={current === undefined ? undefined : optionId(listId, current)}
            aria-label="Search screens, flows, executions, deliveries and actions"
            placeholder="Go to or do"
            // At once: letters that are typed right behind the key that opens it are not to be lost.
            ref={focusField}
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setIndex(0);
            }}
            onKeyDown={press}
          />
          <Options listId={listId} found={found} current={current} onChoose={choose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function focusField(field: HTMLInputElement | null): void {
  field?.focus();
}

/** Everything that the window has read; what has not been read yet comes as soon as it is. */
function useCommands(): readonly Command[] {
  const flows = useCall('flows.list', {});
  const executions = useList('executions.list', {});
  const deliveries = useList('deliveries.list', {});
  // Those of the moment: the screen below is not to be changed while the palette has the focus.
  const [screenDeeds] = useState(useListedDeeds());
  return useMemo(
    () =>
      listCommands({
        screenDeeds,
        flows: flows.status === 'ready' ? flows.value : [],
        executions: executions.status === 'ready' ? executions.value.rows : [],
        deliveries: deliveries.status === 'ready' ? deliveries.value.rows : [],
      }),
    [screenDeeds, flows, executions, deliveries],
  );
}

/** What was found, and which line is in use. */
interface OptionsProps {
  /** The id of the list, which the field names as its own. */
  readonly listId: string;
  readonly found: readonly Command[];
  /** The line that Enter chooses; absent where nothing was found. */
  readonly current: Command | undefined;
  readonly onChoose: (command: Command) => void;
}

/** The lines by groups. How many there are is said by a line that only shows itself where there are none. */
function Options({ listId, found, current, onChoose }: OptionsProps) {
  return (
    <>
      <div id={listId} role="listbox" aria-label="Found" className={classes.list}>
        {found.map((command, index) => (
          <div key={command.id}>
            {command.group === found[index - 1]?.group ? null : (
              <div role="presentation" className={classes.group}>
                {command.group}
              </div>
            )}
            <Option
              id={optionId(listId, command)}
              command={command}
              isCurrent={command === current}
              onChoose={() => onChoose(command)}
            />
          </div>
        ))}
      </div>
      <p className={found.length === 0 ? classes.nothing : 'hidden'} role="status">
        {found.length === 0 ? 'Nothing found' : `${found.length} found`}
      </p>
    </>
  );
}

/** One line of the list. */
interface OptionProps {
  /** What the field calls the line by when it is in use. */
  readonly id: string;
  readonly command: Command;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
}

/** The field keeps the focus; the keys that work on a line are the field's. */
function Option({ id, command: { name, detail, keys, group }, isCurrent, onChoose }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has focus and keys, as the combobox pattern wants
    <div
      id={id}
      ref={isCurrent ? (line) => line?.scrollIntoView({ block: 'nearest' }) : undefined}
      role="option"
      aria-selected={isCurrent}
      className={`${classes.option} ${isCurrent ? classes.current : ''}`}
      onClick={onChoose}
    >
      <span className={group === 'Executions' ? 'mono' : undefined}>{name}</span>
      {detail === undefined ? null : <span className={`${classes.detail} text-3`}>{detail}</span>}
      {keys === undefined ? null : (
        <span className={classes.keys}>
          {keys.split(' ').map((key) => (
            <KeyCap key={key}>{formatKeys(key)}</KeyCap>
          ))}
        </span>
      )}
    </div>
  );
}

/** Ids of commands hold blanks, which no id of an element may. */
function optionId(listId: string, { id }: Command): string {
  return `${listId}-${id.replaceAll(' ', '-')}`;
}
