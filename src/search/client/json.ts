/** Reads one of the site's own JSON files. `T` is inferred from the schema in schema.ts that the build writes it by. */
export async function fetchJson<T>(path: string, cache: RequestCache = "default"): Promise<T> {
  const response = await fetch(path, { cache });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.json();
}
