interface KnownFile<Reading> {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
}

/** How a file is read. */
export type Read<Reading> = (bytes: Uint8Array, path: string) => Reading;

/**
 * Remembers how files were read, for a process that reads them again and again: of a content folder, mostly one file
 * changes at a time.
 */
export class Readings<Reading> {
  #knowledge = "";
  #known: ReadonlyMap<string, KnownFile<Reading>> = new Map();

  /**
   * Reads files as `read` does. What was read before and is not asked for now is forgotten.
   *
   * @param knowledge stands for all that a reading follows from beside the bytes and the path
   */
  by(knowledge: string, read: Read<Reading>): Read<Reading> {
    const before = this.#knowledge === knowledge ? this.#known : new Map<string, KnownFile<Reading>>();
    const now = new Map<string, KnownFile<Reading>>();
    this.#knowledge = knowledge;
    this.#known = now;
    return (bytes, path) => {
      const known = before.get(path);
      const isSame = known !== undefined && Buffer.compare(known.bytes, bytes) === 0;
      const reading = isSame ? known.reading : read(bytes, path);
      now.set(path, { bytes, reading });
      return reading;
    };
  }
}
