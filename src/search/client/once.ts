/** Asks for each key once; one that failed is asked for again. */
export function once<Key, Value>(
  ask: (key: Key) => Promise<Value>,
): { get(key: Key): Promise<Value>; has(key: Key): boolean } {
  const asked = new Map<Key, Promise<Value>>();
  return {
    has: (key) => asked.has(key),
    get(key) {
      const before = asked.get(key);
      if (before !== undefined) return before;
      const answer = ask(key);
      asked.set(key, answer);
      answer.catch(() => asked.delete(key));
      return answer;
    },
  };
}
