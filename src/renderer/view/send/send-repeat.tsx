// How often a test request is sent, and how many of them at once.
import { TextInput } from '@mantine/core';
import { readCount, repeatBounds, type Repetition } from '../../send/repeat.ts';
import classes from './send.module.css';

/** What it takes. */
export interface RepeatPartProps {
  readonly repetition: Repetition;
  readonly onChange: (repetition: Repetition) => void;
}

/** Draws the two fields. Once, one at a time, is what a request is without them. */
export function RepeatPart({ repetition, onChange }: RepeatPartProps) {
  const { timesMax, parallelMax } = repeatBounds;
  return (
    <div className={classes.inset}>
      <div className={classes.choices}>
        <TextInput
          className={classes.count}
          label="Times"
          type="number"
          min={1}
          max={timesMax}
          value={repetition.times}
          // Whatever is typed becomes a number within the bounds, so that no fault has to be told.
          onChange={(event) => onChange({ ...repetition, times: readCount(event.currentTarget.value, timesMax) })}
        />
        <TextInput
          className={classes.count}
          label="At once"
          type="number"
          min={1}
          max={parallelMax}
          value={repetition.parallel}
          onChange={(event) => onChange({ ...repetition, parallel: readCount(event.currentTarget.value, parallelMax) })}
        />
      </div>
      <p className="meta text-2">
        {`Up to ${timesMax} requests, ${parallelMax} at once. The same bytes each time; each is a delivery of its own. The next ones go out when all of those before have their answer.`}
      </p>
    </div>
  );
}
