// What the conditions of a text come to for a delivery, asked once the typing rests. A text that cannot be read at the
// moment has none, and says so elsewhere.
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { ToldCondition } from '../../../main/contract/told-condition.ts';
import { type Loaded, useCall } from '../../core/use-core.ts';

/** How long the typing rests before conditions are evaluated, in milliseconds. */
const restMs = 250;

/** Asks; without a delivery nothing is asked. What was found before stays until the next answer is there. */
export function useConditions(source: string, deliveryId: string | undefined): Loaded<readonly ToldCondition[]> {
  const [settled] = useDebouncedValue(source, restMs);
  const told = useCall('flows.conditions', deliveryId === undefined ? undefined : { source: settled, deliveryId });
  const [kept, setKept] = useState(told);
  if (told.status !== 'loading' && told !== kept) setKept(told);
  return told.status === 'loading' ? kept : told;
}
