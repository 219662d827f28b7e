// A list that was read page by page, with records that changed since: known ones are replaced where they
// stand, new ones come first, those that fit no longer leave. Pages that hold none of them stay the same objects.
import type { ListData } from './lists.ts';

interface ListedRecord {
  readonly id: string;
}

/** The list with the records in it; `filter` keeps out, and takes out, records that have other values. */
export function putInList<T extends ListedRecord>(
  data: ListData<T>,
  records: readonly T[],
  filter: Readonly<Record<string, unknown>>,
): ListData<T> {
  // Of one record the last word counts; the first place does.
  const byId = new Map(records.map((record) => [record.id, record]));
  const known = new Set<string>();
  const pages = data.pages.map((page) => {
    if (!page.results.some(({ id }) => byId.has(id))) return page;
    const results = page.results.flatMap((row) => {
      const record = byId.get(row.id);
      if (record === undefined) return [row];
      known.add(row.id);
      return fits(record, filter) ? [record] : [];
    });
    return { ...page, results };
  });
  const added = [...byId.values()].filter((record) => !known.has(record.id) && fits(record, filter)).reverse();
  const [first, ...rest] = pages;
  if (first === undefined || added.length === 0) return { ...data, pages };
  return { ...data, pages: [{ ...first, results: [...added, ...first.results] }, ...rest] };
}

function fits(record: object, filter: Readonly<Record<string, unknown>>): boolean {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.entries(filter).every(([name, value]) => values.get(name) === value);
}
