import { readdirSync, readFileSync } from "node:fs";
import { syntheticIssues } from "../bench/synthetic-issues.ts";
import { variedIssues } from "../bench/varied-issues.ts";
import { readFixtures } from "../read-fixtures.ts";
import { frontMatter } from "./reading.ts";

export interface WholeText {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const tests = new URL("../", import.meta.url);
const bodies = ["attribution.txt", "blocks.txt", "healing.txt", "headline.txt"].concat(
  ["arithmetic.txt", "classification.txt", "no-personal-data.txt", "wording.txt"].map((name) => `proofreading/${name}`),
);

/**
 * Every text of a bulletin that the tests have: the real one, the whole ones of fixtures, a body for each case beside
 * its reading, front matters, hostile files, and those of the bench.
 */
export function wholeTexts(): readonly WholeText[] {
  const files = readdirSync(new URL("fixtures/", tests), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort();
  return [
    { name: "content/issues/2023-10.md", bytes: readFileSync(new URL("../content/issues/2023-10.md", tests)) },
    ...files.map((name) => ({ name, bytes: readFileSync(new URL(`fixtures/${name}`, tests)) })),
    ...bodies.flatMap((file) => textsOf(file, frontMatter)),
    ...["front-matter.txt", "../hostile/accepted.txt"].flatMap((file) => textsOf(file, "")),
    ...[...variedIssues(10), ...syntheticIssues(2)].map(({ name, text }) => ({ name, bytes: bytesOf(text) })),
  ];
}

function textsOf(file: string, head: string): readonly WholeText[] {
  return readFixtures(file).map(({ title, input }) => ({
    name: `${file}: ${title}`,
    bytes: bytesOf(`${head}${input}\n`),
  }));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
