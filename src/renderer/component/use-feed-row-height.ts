// How high a row of deliveries is, which a list has to know before it draws one.
import { useMediaQuery } from '@mantine/hooks';

/** In pixels. A row has three lines where there is little room: `feed-row.module.css` has the same bound. */
export function useFeedRowHeight(): number {
  return useMediaQuery('(max-width: 1099px)') ? 76 : 52;
}
