// A file that somebody else wrote while it was edited here: whose text is to stand. Nothing is merged or overwritten
// before the user has said so.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DiffView } from '../../component/diff-view.tsx';
import { NoticeBar } from '../../component/notice-bar.tsx';
import classes from './overtaken-notice.module.css';

/** What it takes. */
export interface OvertakenNoticeProps {
  readonly file: string;
  /** What the file holds. */
  readonly theirs: string;
  readonly mine: string;
  /** Goes on with the own text; writes nothing yet. */
  readonly onKeep: () => void;
  /** Gives the own text up for what the file holds. */
  readonly onTake: () => void;
}

/** The bar, with the difference below it where it is wanted. */
export function OvertakenNotice({ file, theirs, mine, onKeep, onTake }: OvertakenNoticeProps) {
  const [isShown, setIsShown] = useState(false);
  // From theirs to mine: what saving would do to the file.
  return (
    <>
      <NoticeBar
        kind="warn"
        title={`${file} was changed by another program`}
        actions={
          <>
            <Button variant="default" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
              {isShown ? 'Hide difference' : 'Show difference'}
            </Button>
            <Button variant="default" onClick={onTake}>
              Take theirs
            </Button>
            <Button variant="default" onClick={onKeep}>
              Keep mine
            </Button>
          </>
        }
      >
        Your changes are not saved. Keep mine: the next save replaces the other text. Take theirs: your changes go.
      </NoticeBar>
      {isShown ? (
        <div className={classes.difference}>
          <DiffView before={theirs} after={mine} label={`From the text of ${file} to yours`} />
        </div>
      ) : null}
    </>
  );
}
