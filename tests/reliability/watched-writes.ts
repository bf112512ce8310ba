import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, resolve, sep } from "node:path";

/** A call that changes what is on the disk, before it is made. */
export interface Write {
  /** Such as `writeFile`. */
  readonly call: string;
  /** What is made, changed or removed. */
  readonly path: string;
  /** Of a file that is written. */
  readonly bytes: number;
}

/** What becomes of a write: it is made, or it fails with this code, a file being left half written. */
type Fate = "made" | "EIO" | "ENOSPC" | "EACCES";

/** Who says so, and may let the program wait. */
export interface Watcher {
  readonly fateOf: (write: Write) => Fate;
}

let watched = "";
let watcher: Watcher | undefined;

/**
 * Lets a watcher say what becomes of each write under a folder, until it is called again. Importing this module puts it
 * between `node:fs` and whatever imports that by name.
 */
export function watchWrites(folder: string, by: Watcher): void {
  watched = resolve(folder);
  watcher = by;
}

const { promises } = fs;
const { mkdirSync, writeFileSync, appendFileSync, copyFileSync, linkSync, rmSync, rmdirSync } = fs;
const { mkdir, mkdtemp, chmod, writeFile, symlink, rename, rm, rmdir, unlink } = promises;

Object.assign(promises, {
  mkdir: stopped("mkdir", mkdir, ([path]) => path),
  mkdtemp: stopped("mkdtemp", mkdtemp, ([prefix]) => prefix),
  chmod: stopped("chmod", chmod, ([path]) => path),
  writeFile: stopped("writeFile", writeFile, ([path]) => path),
  symlink: stopped("symlink", symlink, ([, path]) => path),
  rename: stopped("rename", rename, ([, to]) => to),
  rm: stopped("rm", rm, ([path]) => path),
  rmdir: stopped("rmdir", rmdir, ([path]) => path),
  unlink: stopped("unlink", unlink, ([path]) => path),
});
Object.assign(fs, {
  mkdirSync: stoppedAtOnce("mkdir", mkdirSync, ([path]) => path),
  writeFileSync: stoppedAtOnce("writeFile", writeFileSync, ([path]) => path),
  appendFileSync: stoppedAtOnce("appendFile", appendFileSync, ([path]) => path),
  copyFileSync: stoppedAtOnce("copyFile", copyFileSync, ([, to]) => to),
  linkSync: stoppedAtOnce("link", linkSync, ([, to]) => to),
  rmSync: stoppedAtOnce("rm", rmSync, ([path]) => path),
  rmdirSync: stoppedAtOnce("rmdir", rmdirSync, ([path]) => path),
});
syncBuiltinESMExports();

function stopped<Args extends readonly unknown[], Result>(
  call: string,
  make: (...args: Args) => Promise<Result>,
  pathOf: (args: Args) => unknown,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    stop(writeOf(call, pathOf(args), args[1]));
    return make(...args);
  };
}

function stoppedAtOnce<Args extends readonly unknown[], Result>(
  call: string,
  make: (...args: Args) => Result,
  pathOf: (args: Args) => unknown,
): (...args: Args) => Result {
  return (...args) => {
    stop(writeOf(call, pathOf(args), args[1]));
    return make(...args);
  };
}

/** Undefined for a write elsewhere. */
function writeOf(call: string, place: unknown, contents: unknown): WatchedWrite | undefined {
  const path = resolve(String(place));
  if (watched === "" || !(path === watched || path.startsWith(watched + sep))) return undefined;
  const half = call === "writeFile" ? bytesOf(contents) : new Uint8Array();
  return { call, path, bytes: half.length, contents: half };
}

interface WatchedWrite extends Write {
  readonly contents: Uint8Array;
}

function bytesOf(contents: unknown): Uint8Array {
  return contents instanceof Uint8Array ? contents : Buffer.from(typeof contents === "string" ? contents : "");
}

/** @throws what the file system throws where the write is to fail */
function stop(write: WatchedWrite | undefined): void {
  const fate = write === undefined ? "made" : (watcher?.fateOf(write) ?? "made");
  if (write === undefined || fate === "made") return;
  const { call, path, contents } = write;
  // A file that may not be made fails when it is opened; where the disk fails, part of it is there.
  const isBegun = call === "writeFile" && fate !== "EACCES";
  if (isBegun) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents.subarray(0, contents.length / 2));
  }
  const syscall = call === "writeFile" ? (isBegun ? "write" : "open") : call.toLowerCase();
  // Node names no path where an open file cannot be written to.
  const named = isBegun ? {} : { path };
  throw Object.assign(new Error(`${fate}: ${syscall} '${path}'`), { code: fate, syscall, ...named });
}
