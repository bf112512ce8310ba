import { IndexThread } from "../search/index-thread.ts";
import { ContentMemory } from "./content-memory.ts";

/** What a process keeps from one build to the next, so that a change of one file is shown in the time of one file. */
export class BuildMemory {
  readonly content = new ContentMemory();
  #thread = new IndexThread();

  /** Started before it is wanted; anew where it has ended. */
  get indexThread(): IndexThread {
    if (this.#thread.hasEnded) this.#thread = new IndexThread();
    return this.#thread;
  }
}
