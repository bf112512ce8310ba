import type { Archive } from "../../../src/archive/archive.ts";
import { entriesOf } from "../../../src/search/entry.ts";
import type { BenchTable } from "../bench-table.ts";
import { sum } from "../figures.ts";
import type { Costs } from "./measure-costs.ts";

/**
 * What searches cost over one archive: the first one's as they are, those of the others as ratios to it.
 *
 * @throws where there is nothing to compare
 */
export function costsTable(
  title: string,
  archive: Archive,
  queries: number,
  [theirs, ...others]: readonly Costs[],
): BenchTable {
  if (theirs === undefined) throw new Error("There are no costs.");
  const text = textBytes(archive);

  const row = (
    label: string,
    figure: (costs: Costs) => number,
    show: (value: number) => string,
  ): BenchTable["rows"][number] => [
    label,
    { value: figure(theirs), shown: show(figure(theirs)) },
    ...others.map((costs) => ({
      value: figure(costs),
      shown: `${(figure(costs) / figure(theirs)).toFixed(2)} (${show(figure(costs))})`,
    })),
  ];
  const rows = [
    row("bytes to the first answer, median", ({ firstAnswer }) => firstAnswer.median, kilobytes),
    row("bytes to the first answer, p95", ({ firstAnswer }) => firstAnswer.p95, kilobytes),
    row("with the filters’ counts, median", ({ withCounts }) => withCounts.median, kilobytes),
    row("with the filters’ counts, p95", ({ withCounts }) => withCounts.p95, kilobytes),
    row("requests, median", ({ requests }) => requests.median, String),
    row("cold, median", ({ cold }) => cold.median, milliseconds),
    row("cold, p95", ({ cold }) => cold.p95, milliseconds),
    row("warm, median", ({ warm }) => warm.median, milliseconds),
    row("warm, p95", ({ warm }) => warm.p95, milliseconds),
    row("index", ({ indexBytes }) => indexBytes, kilobytes),
    row("index : text", ({ indexBytes }) => indexBytes / text, share),
    row("everything that search adds", ({ allBytes }) => allBytes, kilobytes),
    row("everything : text", ({ allBytes }) => allBytes / text, share),
    row(
      "indexing",
      ({ indexSeconds }) => indexSeconds,
      (value) => `${value.toFixed(1)} s`,
    ),
    row(
      "queries with the right number of results",
      ({ right }) => right,
      (value) => `${Math.round(value * 100)} %`,
    ),
  ];
  const records = archive.issues.reduce((all, issue) => all + issue.records.length, 0);
  const fallbacks = others.flatMap(({ name, fallback }) =>
    fallback === null
      ? []
      : `The first answer of ${name} by the plain texts: ${kilobytes(fallback.bytes)}, ${milliseconds(fallback.cold)}.`,
  );
  return {
    title: `${title}: ${records} records, ${(text / 1e6).toFixed(1)} MB of text, ${queries} queries`,
    head: ["", theirs.name, ...others.map(({ name }) => name)],
    rows,
    remarks: fallbacks,
  };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
const milliseconds = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const share = (value: number) => value.toFixed(2);

/** The bytes of the texts that are searched, as they are. */
function textBytes(archive: Archive): number {
  return sum(
    entriesOf(archive).map(({ text }) =>
      Buffer.byteLength(text.title + text.attribution + text.paragraphs.join(""), "utf8"),
    ),
  );
}
