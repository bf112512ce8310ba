import { chmod, lstat, mkdir, mkdtemp, readdir, readlink, rename, rm, rmdir, symlink, unlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Publishing: a site is built in a stage beside its output and becomes the site by one rename of a link (docs/architecture.md).
 *
 *     _site → ._site.build-41512-Xb3k9Q   the published site: a link to the folder of its build
 *     ._site.build-41987-p0TzLw           the stage of a build that is running
 *
 * A folder cannot be renamed over a full folder, a link can be renamed over a link. A build that fails or is killed
 * leaves the link as it was; its stage is cleared away by the next build.
 */
export interface Stage {
  /** The folder to build into. */
  readonly folder: string;
  /** Makes the stage the site. Returns the path that a plain folder found in its place was moved to, if there was one. */
  readonly publish: () => Promise<string | undefined>;
  /** Removes the stage; the site stays as it was. */
  readonly discard: () => Promise<void>;
}

/**
 * @param output the path under which the site is published; its parent folder is made where it is missing
 * @throws OutputRefused, or what the file system throws
 */
export async function openStage(output: string): Promise<Stage> {
  const site = resolve(output);
  const parent = dirname(site);
  const prefix = `.${basename(site)}.build-`;
  await mkdir(parent, { recursive: true });
  await refuseForeign(site, prefix);
  await clearStale(parent, prefix, site);
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  // mkdtemp makes a folder for its owner alone; a web server must be able to read the site.
  await chmod(folder, 0o755);
  return {
    folder,
    publish: async () => {
      const previous = await linkTarget(site);
      const movedTo = previous === undefined ? await moveAside(site) : undefined;
      const link = `${folder}.link`;
      await symlink(basename(folder), link, "junction");
      await replace(link, site);
      if (previous?.startsWith(prefix)) {
        await rm(join(parent, previous), { recursive: true, force: true });
      }
      return movedTo;
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** An output that cannot be taken over: it is no folder, or a link that no build of ours made. */
export class OutputRefused extends Error {}

async function refuseForeign(site: string, prefix: string): Promise<void> {
  const status = await lstat(site).catch(() => undefined);
  if (status === undefined || status.isDirectory()) return;
  if (!status.isSymbolicLink()) throw new OutputRefused(`“${site}”是一个文件，不能作为输出文件夹。`);
  const target = await readlink(site);
  const isOurs =
    basename(target).startsWith(prefix) && resolve(dirname(site), target) === join(dirname(site), basename(target));
  if (!isOurs)
    throw new OutputRefused(`“${site}”是指向“${target}”的链接，不是本程序建立的，没有替换；请另选一个输出文件夹。`);
}

/** The name of the folder that a published link leads to, or undefined where there is no link. */
async function linkTarget(site: string): Promise<string | undefined> {
  const status = await lstat(site).catch(() => undefined);
  return status?.isSymbolicLink() ? basename(await readlink(site)) : undefined;
}

/** A plain folder in the place of the link is kept under another name; an empty one is removed. */
async function moveAside(site: string): Promise<string | undefined> {
  const status = await lstat(site).catch(() => undefined);
  if (status === undefined) return undefined;
  if (status.isDirectory() && (await readdir(site)).length === 0) {
    await rmdir(site);
    return undefined;
  }
  for (let count = 1; ; count += 1) {
    const aside = `${site}.old-${count}`;
    if ((await lstat(aside).catch(() => undefined)) !== undefined) continue;
    await rename(site, aside);
    return aside;
  }
}

/** Renames a link over another. Windows does not rename a junction over one: there the old one goes first. */
async function replace(link: string, site: string): Promise<void> {
  if (process.platform === "win32") await unlink(site).catch(() => undefined);
  await rename(link, site);
}

/** Removes the stages of builds that are no longer running. */
async function clearStale(parent: string, prefix: string, site: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = /^\d+(?=-)/.exec(name.slice(prefix.length))?.[0];
    if (pid === undefined || isRunning(Number(pid))) continue;
    // Another build may have published this folder since the names were read.
    if (name === (await linkTarget(site))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
