/** Whether the browser can search at all: Unicode classes in patterns came with Chrome 64, Firefox 78 and Safari 11.1. */
export function isSupported(): boolean {
  try {
    /\p{L}/u;
    return "fetch" in window && "URLSearchParams" in window && "append" in Element.prototype;
  } catch {
    return false;
  }
}
