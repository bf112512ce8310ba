import { foldName } from "../../text/fold-name.ts";
import { nearest } from "../../text/nearest.ts";
import type { RegisteredTopic, TopicRegister } from "./topic-register.ts";

/** The register's topics by name, as a 主题 line gives them. */
export class TopicIndex {
  readonly #byName = new Map<string, RegisteredTopic>();

  constructor(register: TopicRegister) {
    for (const topic of register.topics) {
      const folded = foldName(topic.name);
      if (!this.#byName.has(folded)) this.#byName.set(folded, topic);
    }
  }

  find(name: string): RegisteredTopic | undefined {
    return this.#byName.get(foldName(name));
  }

  /** The registered name that a slip of the pen could have meant. */
  nearest(name: string): string | undefined {
    const folded = nearest(foldName(name), this.#byName.keys());
    return folded === undefined ? undefined : this.#byName.get(folded)?.name;
  }
}
