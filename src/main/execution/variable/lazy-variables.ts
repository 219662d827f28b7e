// Variables by root name, each worked out when a template first asks for it: a task looks at one or two of a dozen,
// and most of them cost more than the rest of a task that does nothing.
import { JavaInstant, type Value } from '../../expression/value.ts';

/** A map of variables; those that are added `later` are there at once, and worked out once. */
export class LazyVariables extends Map<string, Value> {
  // One for all names: a function for each, in a map beside this one, took more than what most tasks ask for.
  readonly #make: (name: string) => Value;

  /** @param make works out a variable that was added `later` */
  constructor(make: (name: string) => Value) {
    super();
    this.#make = make;
  }

  /** Adds a variable that is worked out when it is first asked for. */
  later(name: string): this {
    return super.set(name, unmade);
  }

  override get(name: string): Value | undefined {
    const known = super.get(name);
    if (known !== unmade) return known;
    const value = this.#make(name);
    super.set(name, value);
    return value;
  }

  override values() {
    this.#makeAll();
    return super.values();
  }

  override entries() {
    this.#makeAll();
    return super.entries();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(visit: (value: Value, name: string, map: Map<string, Value>) => void): void {
    this.#makeAll();
    super.forEach(visit);
  }

  #makeAll(): void {
    for (const name of this.keys()) this.get(name);
  }
}

/** Stands where a variable was not worked out yet; nobody outside gets to see it. */
const unmade: Value = new JavaInstant(0n);

/** Answers the variable that was made of the same thing before, else makes it. */
export type Remember = (name: string, from: object, make: () => Value) => Value;

/** Remembers, for one execution, what all its tasks see alike: nothing that a template does changes a variable. */
export function createRemember(): Remember {
  const known = new Map<string, { readonly from: object; readonly value: Value }>();
  return (name, from, make) => {
    const before = known.get(name);
    if (before?.from === from) return before.value;
    const value = make();
    known.set(name, { from, value });
    return value;
  };
}
