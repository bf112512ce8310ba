/**
 * Counts the files below a folder that did not load. Pagefind answers as if a part of its index that failed to load were
 * empty; a reader would be told that a text is not there.
 */
export function countFailures(folder: string): () => number {
  const fetchFile = window.fetch.bind(window);
  let failures = 0;
  window.fetch = async (resource, options) => {
    const isPart = typeof resource === "string" && resource.startsWith(folder);
    try {
      const response = await fetchFile(resource, options);
      if (!isPart) return response;
      if (!response.ok) failures += 1;
      return new Response(await response.arrayBuffer(), response); // read to its end here, where a cut line is noticed
    } catch (failure) {
      if (isPart) failures += 1;
      throw failure;
    }
  };
  return () => failures;
}
