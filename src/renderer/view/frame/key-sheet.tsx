// All keys of the window on one sheet, from the list that the palette and the shell have them from.
import { Modal } from '@mantine/core';
import { KeyCap } from '../../component/key-cap.tsx';
import { useFocusReturn } from '../../component/use-focus-return.ts';
import { deeds, formatKeys, screenKeys, screens } from '../../palette/keys.ts';
import classes from './key-sheet.module.css';

/** What works everywhere, then what single screens listen to. A deed without keys is in the palette alone. */
const parts = [
  { title: 'Everywhere', rows: [...deeds.filter(({ keys }) => keys !== ''), ...screens.map(({ name, keys }) => ({ name: `Go to ${name.toLowerCase()}`, keys }))] }, // prettier-ignore
  { title: 'On a screen', rows: screenKeys },
];

/** Shows the sheet until it is closed. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  useFocusReturn();
  return (
    <Modal opened onClose={onClose} size={480} centered title="Keyboard" closeButtonProps={{ 'aria-label': 'Close' }}>
      <p className="meta text-2">Single letters do nothing while you type. ⌘ is Ctrl on Windows and Linux.</p>
      {parts.map(({ title, rows }) => (
        <section key={title} className={classes.part}>
          <h3 className="meta text-3">{title}</h3>
          <dl className={classes.rows}>
            {rows.map(({ name, keys }) => (
              <div key={keys} className={classes.row}>
                <dt>{name}</dt>
                <dd className={classes.keys}>
                  {keys.split(' ').map((key) => (
                    <KeyCap key={key}>{formatKeys(key)}</KeyCap>
                  ))}
                  {/* Signs such as ⌘ are read aloud badly or not at all. */}
                  <span className="hidden">{keys}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
