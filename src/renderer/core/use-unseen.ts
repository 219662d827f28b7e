// What came since it was last looked at, and that it is being looked at.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { unseenKey } from './lists.ts';
import { noneUnseen, type Unseen } from './unseen.ts';

/** Tells what is unseen, and takes for seen what is `shown` now. */
export function useUnseen(shown: keyof Unseen | undefined): Unseen {
  const client = useQueryClient();
  // Events put it there; nobody is asked.
  const { data = noneUnseen } = useQuery<Unseen>({ queryKey: unseenKey, enabled: false });
  const count = shown === undefined ? 0 : data[shown].size;
  useEffect(() => {
    if (shown === undefined || count === 0) return;
    client.setQueryData<Unseen>(unseenKey, (unseen = noneUnseen) => ({ ...unseen, [shown]: new Set() }));
  }, [client, shown, count]);
  return shown === undefined ? data : { ...data, [shown]: noneUnseen[shown] };
}
