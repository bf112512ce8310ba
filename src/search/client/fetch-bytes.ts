/** A file did not come, or not whole; it may the next time. */
export class ConnectionFailure extends Error {}

/**
 * Reads one of the site's own files.
 *
 * @throws ConnectionFailure where nothing came or the server is at a loss; an Error where the server has no such file
 */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(path);
    bytes = await response.arrayBuffer();
  } catch (failure) {
    throw new ConnectionFailure(`${path}: ${failure}`);
  }
  if (response.status >= 500) throw new ConnectionFailure(`${response.status} ${path}`);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(bytes);
}
