/** Work in progress, kept on this device until it is cleared. */
export interface Draft {
  /** Under which the browser keeps it. */
  readonly key: string;
  readonly read: () => string;
  /** Whether it could be kept: storage may be forbidden, or full. */
  readonly keep: (text: string) => boolean;
}

const key = "jianbao:desk";

export const draft: Draft = {
  key,
  read: () => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  },
  keep: (text) => {
    try {
      if (text === "") localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  },
};
