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
        <CountField
          label="Times"
          value={repetition.times}
          max={timesMax}
          onCount={(times) => onChange({ ...repetition, times })}
        />
        <CountField
          label="At once"
          value={repetition.parallel}
          max={parallelMax}
          onCount={(parallel) => onChange({ ...repetition, parallel })}
        />
      </div>
      <p className="meta text-2">
        {`Up to ${timesMax} requests, ${parallelMax} at once. The same bytes each time; each is a delivery of its own. The next ones go out when all of those before have their answer.`}
      </p>
    </div>
  );
}

interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  /** The greatest that can be asked for; the least is 1. */
  readonly max: number;
  readonly onCount: (count: number) => void;
}

/** Whatever is typed becomes a number within the bounds, so that no fault has to be told. */
function CountField({ label, value, max, onCount }: CountFieldProps) {
  return (
    <TextInput
      className={classes.count}
      label={label}
      type="number"
      min={1}
      max={max}
      value={value}
      onChange={({ currentTarget }) => onCount(readCount(currentTarget.value, max))}
    />
  );
}
