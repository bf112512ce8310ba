import MarkdownIt from "markdown-it";
import { parsingContext } from "../../src/archive/parsing-context.ts";
import type { Registers } from "../../src/archive/registers/registers.ts";
import { parseIssue } from "../../src/issue/parse-issue.ts";
import type { IssueSource } from "./archive-of.ts";
import { median, seconds } from "./figures.ts";

/** Seconds for all of some bulletins. */
export interface ParseTimes {
  /** Each read and checked by itself. */
  readonly parse: number;
  /** The least that a reader of Markdown does with the same bytes: decoded, and their inline marks read. */
  readonly floor: number;
}

/** An odd number, so that there is one in the middle. */
const rounds = 5;

/**
 * What reading bulletins costs, as the median of rounds that take turns, so that whatever else the machine does slows
 * both; a round of each goes before, to warm up.
 */
export async function parseTimes(sources: readonly IssueSource[], registers: Registers): Promise<ParseTimes> {
  const context = parsingContext(registers);
  const markdown = new MarkdownIt();
  const files = sources.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const parseAll = () => {
    for (const { name, bytes } of files) parseIssue(bytes, name, context);
  };
  const readInline = () => {
    for (const { bytes } of files) markdown.parseInline(new TextDecoder().decode(bytes), {});
  };
  parseAll();
  readInline();
  const parse: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    parse.push(await seconds(parseAll));
    floor.push(await seconds(readInline));
  }
  return { parse: median(parse), floor: median(floor) };
}
