/** Recent searches, newest first. They stay on the device; where storage is refused there are none. */
const key = "jianbao-recent";
const kept = 8;

export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) || "[]");
    return Array.isArray(stored) ? stored.filter(isText).slice(0, kept) : [];
  } catch {
    return []; // refused, or written by something else
  }
}

export function rememberSearch(query: string): void {
  const words = query.trim();
  if (words === "") return;
  const others = recentSearches().filter((other) => other !== words);
  try {
    localStorage.setItem(key, JSON.stringify([words].concat(others).slice(0, kept)));
  } catch {
    // Refused, or full: a search works without being remembered.
  }
}

export function clearRecentSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where storage is refused there is nothing to clear.
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
