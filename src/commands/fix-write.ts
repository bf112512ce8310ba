import { type FileHandle, open, readFile, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FileMending } from "./fix-file.ts";

/** What became of a file that was to be mended. */
export type Written = { readonly backup: string } | { readonly fault: string };

/**
 * Writes a mended file: first the old bytes into a backup beside it, then the new ones over it in one step, so that at
 * any moment one of the two is whole. A file that has changed since it was read is left alone.
 *
 * @param now `20231020-153000`, a part of the backup's name, as `2023-10.md.bak-20231020-153000`
 */
export async function writeMended({ path, before, after }: FileMending, now: string): Promise<Written> {
  try {
    // A link stays a link: what it leads to is written.
    const target = await realpath(path);
    if (!Buffer.from(before).equals(await readFile(target))) return { fault: "它在检查之后又被改动过，这次没有动它" };
    const { mode } = await stat(target);
    const backup = await writeBackup(`${target}.bak-${now}`, before);
    const stage = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      await writeNew(stage, after, mode);
      await rename(stage, target);
    } catch (error) {
      await unlink(stage).catch(() => {});
      throw error;
    }
    return { backup };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

/** Never over an older backup: a second one of the same second has a number behind it. */
async function writeBackup(wanted: string, bytes: Uint8Array): Promise<string> {
  for (let serial = 1; ; serial += 1) {
    const path = serial === 1 ? wanted : `${wanted}-${serial}`;
    try {
      await writeNew(path, bytes, 0o600);
      return path;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, "wx", mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file?.close();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "没有写入的权限";
    case "EBUSY":
      return "它正被别的程序（如 WPS）打开，请关闭后再试";
    case "ENOSPC":
      return "磁盘已满";
    default:
      return "系统没有允许写入";
  }
}
