import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { chmod, lstat, mkdir, mkdtemp, readdir, readlink, rename, rm, rmdir, symlink, unlink } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { StageFolders } from "../site/reuse/staged-files.ts";

/**
 * Publishing: a site is built in a stage beside its output and becomes the site by one rename of a link (docs/architecture.md).
 *
 *     _site → ._site.build-41512-Xb3k9Q/site   the published site: a link into the folder of its build
 *     ._site.build-41512-Xb3k9Q/kept           what the next build is told of this one; no page leads there
 *     ._site.build-41987-p0TzLw                the folder of a build that is running
 *     ._site.build-spare                       the site before: the next build makes its own of it
 *
 * A folder cannot be renamed over a full folder, a link can be renamed over a link. A build that fails or is killed
 * leaves the link as it was; its stage is cleared away by the next build.
 *
 * A site has some 40,000 folders in twenty years, and to make them and to remove them again takes longer than all that
 * one changed issue asks of a build. So a stage begins as the site before last, where there is one.
 */
export interface Stage extends StageFolders {
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
  const spare = join(parent, `${prefix}spare`);
  const folder = (await takeSpare(spare, join(parent, prefix))) ?? (await makeFolder(join(parent, prefix)));
  const folders = foldersOf(folder);
  const link = `${folder}.link`;
  const before = await publishedBuild(site);
  let publishing: Promise<string | undefined> | undefined;
  let discarding: Promise<void> | undefined;
  const discard = async () => {
    // A link that is being renamed may yet lead here.
    await publishing?.catch(() => undefined);
    if ((await publishedBuild(site)) === basename(folder)) return;
    await clear(link, folder);
    clearAtOnce(folder);
  };
  return {
    ...folders,
    previous: before === undefined ? undefined : foldersOf(join(parent, before)),
    publish: async () => {
      await symlink(relative(parent, folders.site), link, "junction");
      const previous = await publishedBuild(site);
      if (discarding !== undefined) throw new Error("The stage was discarded");
      publishing = putInPlace(link, site).then(async (movedTo) => {
        if (previous !== undefined) await keepAsSpare(join(parent, previous), spare);
        return movedTo;
      });
      return await publishing;
    },
    discard: () => {
      discarding ??= discard();
      return discarding;
    },
  };
}

/** The spare as the folder of a build; undefined where there is none, or another build was quicker. */
async function takeSpare(spare: string, prefix: string): Promise<string | undefined> {
  const folder = `${prefix}${process.pid}-${randomBytes(6).toString("hex")}`;
  try {
    await rename(spare, folder);
    return folder;
  } catch {
    return undefined;
  }
}

/** Another build may have left one since. */
async function keepAsSpare(build: string, spare: string): Promise<void> {
  await rename(build, spare).catch(() => clear(build));
}

/** The folder of a build, with what a stage has. */
async function makeFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(`${prefix}${process.pid}-`);
  try {
    // mkdtemp makes a folder for its owner alone; a web server must be able to read the site.
    await chmod(folder, 0o755);
    await mkdir(foldersOf(folder).site);
    await mkdir(foldersOf(folder).kept);
  } catch (error) {
    await clear(folder);
    throw error;
  }
  return folder;
}

/** Removes what no reader sees. What cannot be removed now does not change what was built; a later build tries again. */
async function clear(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    // A build that fails may still have files under way.
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => undefined);
  }
}

/**
 * Removes what a build that was interrupted wrote while it was being cleared away: meanwhile, nothing else of the program
 * runs.
 */
function clearAtOnce(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  } catch {
    // As with clear.
  }
}

function foldersOf(build: string): { readonly site: string; readonly kept: string } {
  return { site: join(build, "site"), kept: join(build, "kept") };
}

/** An output that cannot be taken over: it is no folder, or a link that no build of ours made. */
export class OutputRefused extends Error {}

async function refuseForeign(site: string, prefix: string): Promise<void> {
  const status = await lstat(site).catch(() => undefined);
  if (status === undefined || status.isDirectory()) return;
  if (!status.isSymbolicLink()) throw new OutputRefused(`“${site}”是一个文件，不能作为输出文件夹。`);
  const target = await readlink(site);
  if (buildIn(target, site, prefix) === undefined)
    throw new OutputRefused(`“${site}”是指向“${target}”的链接，不是本程序建立的，没有替换；请另选一个输出文件夹。`);
}

/** The folder beside the output of the build that a link leads into; undefined for a link that is not ours. */
function buildIn(target: string, site: string, prefix: string): string | undefined {
  const parent = dirname(site);
  const [name = ""] = relative(parent, resolve(parent, target)).split(sep);
  return name.startsWith(prefix) ? name : undefined;
}

/** The name of the folder of the build that is published, or undefined where there is no link. */
async function publishedBuild(site: string): Promise<string | undefined> {
  const status = await lstat(site).catch(() => undefined);
  if (status?.isSymbolicLink() !== true) return undefined;
  return buildIn(await readlink(site), site, `.${basename(site)}.build-`);
}

/** Puts the link to a build in the site's place. Returns where a plain folder that was there has gone. */
async function putInPlace(link: string, site: string): Promise<string | undefined> {
  const movedTo = await moveAside(site);
  try {
    await replace(link, site);
  } catch (error) {
    if (movedTo !== undefined) await rename(movedTo, site);
    throw error;
  }
  return movedTo;
}

/** A plain folder in the place of the link is kept under another name; an empty one is removed. */
async function moveAside(site: string): Promise<string | undefined> {
  const status = await lstat(site).catch(() => undefined);
  if (status?.isDirectory() !== true) return undefined;
  if ((await readdir(site)).length === 0) {
    await rmdir(site);
    return undefined;
  }
  for (let count = 1; ; count += 1) {
    const aside = `${site}.old-${count}`;
    if ((await lstat(aside).catch(() => undefined)) !== undefined) continue;
    await rename(site, aside);
    if ((await lstat(aside)).isDirectory()) return aside;
    // Another build was quicker, and this was its link.
    await unlink(aside);
    return undefined;
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
    if (name === (await publishedBuild(site))) continue;
    await clear(join(parent, name));
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
