// Patterns and zones as they were read, kept for the next call: templates say the same ones again and again,
// and reading one costs more than printing a date by it. Both come from templates, so both are bounded.
import { createTemplateCache } from '../template-cache.ts';
import type { DateToken } from './date-token.ts';
import { parseDateFormat } from './named-format.ts';
import { findZone, type Zone } from './zone.ts';

/** Reads patterns and zones, each once. */
export interface DateReadings {
  /** The tokens of a format by its name or pattern; stops as Java does where it is none. */
  format(text: string): readonly DateToken[];
  /** The zone of an id; stops as Java does where there is none. */
  zone(id: string): Zone;
}

/** More than any set of flows says, and little to keep. */
const readingsMax = 500;

/** Makes an empty memory; each renderer has one. */
export function createDateReadings(): DateReadings {
  const formats = createTemplateCache<readonly DateToken[]>(readingsMax);
  const zones = createTemplateCache<Zone>(readingsMax);
  return {
    format: (text) => formats.get(text, parseDateFormat),
    zone: (id) => zones.get(id, findZone),
  };
}
