// An engine in memory with a clock that ticks and ids that count, for tests of what runs flows.
import type { Clock } from '../src/main/contract/instant.ts';
import type { Settings } from '../src/main/contract/settings.ts';
import { createEngine, type Engine, type World } from '../src/main/engine.ts';
import { createTestSettings } from './test-settings.ts';
import { createTestWorld } from './test-world.ts';

/** A clock that begins with 2026 and goes on by a millisecond at each look. */
export function createTickingClock(): Clock {
  let nanos = BigInt(Date.UTC(2026, 0, 1)) * 1_000_000n;
  return {
    nowNanos() {
      nanos += 1_000_000n;
      return nanos;
    },
  };
}

/** Ids `id-1`, `id-2`, … */
export function createCountingIds(): () => string {
  let count = 0;
  return () => `id-${++count}`;
}

/** An engine; settings and parts of the world may be replaced. */
export function createTestEngine(settings: Partial<Settings> = {}, world: Partial<World> = {}): Engine {
  const engine = createEngine({
    settings: createTestSettings(settings),
    world: createTestWorld({ clock: createTickingClock(), newId: createCountingIds(), ...world }),
    kestraUrl: () => 'http://localhost:8081/',
  });
  if (!engine.ok) throw new Error(engine.error.message);
  return engine.value;
}
