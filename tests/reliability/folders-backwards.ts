import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** Loaded before a program: every folder is listed from its last name to its first. */
const { readdirSync } = fs;
const { readdir } = fs.promises;

function backwards<Entry>(entries: readonly Entry[]): Entry[] {
  const nameOf = (entry: Entry) => (entry instanceof fs.Dirent ? `${entry.parentPath}/${entry.name}` : String(entry));
  return entries.toSorted((a, b) => (nameOf(a) < nameOf(b) ? 1 : -1));
}

Object.assign(fs, { readdirSync: (...args: Parameters<typeof readdirSync>) => backwards(readdirSync(...args)) });
Object.assign(fs.promises, {
  readdir: async (...args: Parameters<typeof readdir>) => backwards(await readdir(...args)),
});
syncBuiltinESMExports();
