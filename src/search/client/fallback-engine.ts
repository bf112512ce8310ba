import type { Engine } from "./engine.ts";
import { ConnectionFailure } from "./fetch-bytes.ts";

/**
 * Answers by the first engine, and from its first failure on by the second: some servers hand out no files of a kind
 * that they do not know, and some networks alter them. A connection that is down is no such failure: the second engine
 * would only have more to load.
 */
export function withFallback(first: Engine, second: Engine): Engine {
  let current = first;

  async function answer<T>(ask: (engine: Engine) => Promise<T>): Promise<T> {
    const asked = current;
    try {
      return await ask(asked);
    } catch (failure) {
      if (asked === second || failure instanceof ConnectionFailure) throw failure;
      current = second;
      return ask(second);
    }
  }

  return {
    get name() {
      return current.name;
    },
    find: (term) => answer((engine) => engine.find(term)),
    findTitles: (term) => answer((engine) => engine.findTitles(term)),
  };
}
