// Services whose time stands still and whose chance repeats itself, so that one template rendered several times gives
// the same each time: `uuid()` and `now()` under two versions of Kestra are then no difference between them.
import type { Services } from '../expression/services.ts';

/** What is frozen; the rest of the services is passed on. */
type Chancy = Pick<Services, 'nowNanos' | 'random' | 'newId'>;

/** Numbers that are remembered for the next rendering; beyond them each rendering has its own. */
const rememberedMax = 10_000;

/** Freezes services. @returns a function that makes services which begin again, one for each rendering. */
export function createSameChance<S extends Chancy>(services: S): () => S {
  const nowNanos = services.nowNanos();
  const randoms = createTape(services.random);
  const ids = createTape(services.newId);
  return () => ({ ...services, nowNanos: () => nowNanos, random: randoms(), newId: ids() });
}

/** Remembers what a source gives. @returns a function that makes sources which give the same in the same order. */
function createTape<T>(source: () => T): () => () => T {
  const given: T[] = [];
  return () => {
    let at = 0;
    return () => {
      const index = at++;
      const before = given[index];
      if (before !== undefined) return before;
      const next = source();
      if (index < rememberedMax) given[index] = next;
      return next;
    };
  };
}
