// A Java HashMap that grows while an execution runs. Its order is worked out when somebody goes through it, since
// putting thousands of entries in order for each taskrun would cost the square of them.
import type { Value } from '../../expression/value.ts';
import { JavaHashMap } from '../../expression/value.ts';

/** Puts keys into the order in which Java would give them. */
type OrderKeys = (keys: readonly string[]) => readonly string[];

/** Looked up like any map; gone through, it has the order of Java's. Its keys are texts. */
export class LiveHashMap extends JavaHashMap {
  readonly #orderKeys: OrderKeys;
  #ordered: readonly Value[] | undefined;

  constructor(orderKeys: OrderKeys) {
    super();
    this.#orderKeys = orderKeys;
  }

  override set(key: Value, value: Value): this {
    if (!this.has(key)) this.#ordered = undefined;
    return super.set(key, value);
  }

  override delete(key: Value): boolean {
    this.#ordered = undefined;
    return super.delete(key);
  }

  override keys() {
    return this.#order().values();
  }

  override values() {
    return this.#order()
      .map((key) => this.get(key) ?? null)
      .values();
  }

  override entries() {
    return this.#order()
      .map((key): [Value, Value] => [key, this.get(key) ?? null])
      .values();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(visit: (value: Value, key: Value, map: Map<Value, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }

  #order(): readonly Value[] {
    this.#ordered ??= this.#orderKeys([...super.keys()].filter((key) => typeof key === 'string'));
    return this.#ordered;
  }
}
