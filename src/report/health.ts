import type { Archive } from "../archive/archive.ts";
import { daysBetween } from "../archive/calendar.ts";
import { gapsIn } from "../archive/continuity.ts";
import { holdsOf, previewLabel } from "../archive/publication-gate.ts";
import type { Registers } from "../archive/registers/registers.ts";
import { nextDate, rhythmInWords, rhythmOf } from "../archive/rhythm.ts";
import { seriesOf } from "../archive/series.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Issue } from "../issue/issue.ts";
import { siteNameOf } from "../site/frame.ts";
import type { DeadLink } from "../site/links.ts";
import { chineseDate, type Sums, sumsOf } from "../site/wording.ts";
import { byFile, type FileFindings, sortFindings } from "./finding.ts";
import { type Indicator, indicatorsOf } from "./indicators.ts";
import type { SiteWeight } from "./page-weight.ts";
import { type ReportingYear, reportingYear } from "./reporting-year.ts";

/** What a report is made from. */
export interface ReportSource {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** All issues, those that are not published among them. */
  readonly issues: readonly Issue[];
  /** What is published. */
  readonly archive: Archive;
  readonly registers: Registers;
  readonly diagnostics: readonly Diagnostic[];
  /** Those that concern what is published. */
  readonly ofPublished: readonly Diagnostic[];
  /** The marks that a public site must carry and site.yaml lacks. */
  readonly missingMarks: readonly Diagnostic[];
  /** Null where something must be mended before the site can be built. */
  readonly site: BuiltSiteFindings | null;
}

export interface BuiltSiteFindings {
  readonly deadLinks: readonly DeadLink[];
  readonly weight: SiteWeight;
}

/** The health of an archive, as the report shows it. */
export interface Health {
  readonly siteName: string;
  readonly date: string;
  readonly indicators: readonly Indicator[];
  readonly published: { readonly issues: number } & Sums;
  readonly span: string | null;
  readonly year: ReportingYear;
  readonly isThisYear: boolean;
  readonly series: readonly SeriesHealth[];
  readonly held: readonly { readonly path: string; readonly name: string; readonly label: string }[];
  readonly numbering: readonly FileFindings[];
  readonly deadLinks: readonly DeadLink[];
  readonly wording: readonly FileFindings[];
  /** Findings beyond those listed. */
  readonly wordingLeftOut: number;
  readonly personal: readonly FileFindings[];
  readonly weight: SiteWeight | null;
  readonly missingMarks: readonly string[];
}

/** How far a series keeps to its rhythm. */
export interface SeriesHealth {
  readonly title: string;
  readonly last: string;
  readonly rhythm: string;
  readonly expected: string;
  /** Days since the next issue was to be expected; 0 where it is not due yet. */
  readonly overdue: number;
  readonly gaps: readonly string[];
}

const weightOf = { error: 2, warning: 1, info: 0 } as const;

/** A report is read from end to end; a longer list is for `npm run check`. */
const mostListed = 200;

export function healthOf(source: ReportSource): Health {
  const { today, archive, registers, issues } = source;
  const sorted = sortFindings(source.diagnostics, source.ofPublished);
  const listed = sorted.wording.toSorted((a, b) => weightOf[b.severity] - weightOf[a.severity]);
  const year = reportingYear(archive, registers.departments, today);
  const series = seriesHealth(source);
  const { site, missingMarks } = source;
  return {
    siteName: siteNameOf(archive),
    date: chineseDate(today),
    indicators: indicatorsOf({ ...sorted, year, series, site, missingMarks }),
    published: { issues: archive.issues.length, ...sumsOf(archive.issues.flatMap(({ records }) => records)) },
    span: spanOf(archive),
    year,
    isThisYear: year.year === Number(today.slice(0, 4)),
    series,
    held: issues.flatMap(({ path, year: of, frontMatter }) => {
      const label = previewLabel(holdsOf(frontMatter, registers.identity));
      const name = `《${frontMatter.title}》${of}年第${frontMatter.number.value}期`;
      return label === undefined ? [] : [{ path, name, label: label.split("，")[0] ?? label }];
    }),
    numbering: byFile(sorted.numbering.filter(({ severity }) => severity !== "info")),
    deadLinks: site?.deadLinks ?? [],
    wording: byFile(listed.slice(0, mostListed)),
    wordingLeftOut: Math.max(0, listed.length - mostListed),
    personal: byFile(sorted.personal),
    weight: site?.weight ?? null,
    missingMarks: missingMarks.map(({ message }) => message),
  };
}

function spanOf({ issues }: Archive): string | null {
  const [newest, oldest] = [issues[0]?.date, issues.at(-1)?.date];
  if (newest === undefined || oldest === undefined) return null;
  return newest === oldest ? chineseDate(newest) : `${chineseDate(oldest)}至${chineseDate(newest)}`;
}

/** Dates count when readers see the issue; a number that is taken by a draft is not missing. */
function seriesHealth({ issues, archive, today }: ReportSource): readonly SeriesHealth[] {
  const published = new Set(archive.issues.map(({ path }) => path));
  return seriesOf(issues).flatMap((series) => {
    const shown = series.issues.filter(({ path }) => published.has(path));
    const dates = shown.map(({ frontMatter }) => frontMatter.date).toSorted();
    const last = dates.at(-1);
    if (last === undefined) return [];
    const expected = nextDate(dates, last);
    return {
      title: series.title,
      last: chineseDate(last),
      rhythm: rhythmInWords(rhythmOf(dates)),
      expected: chineseDate(expected),
      overdue: Math.max(0, daysBetween(expected, today)),
      gaps: gapsIn(series).map(({ previous, next, missing }) => `${nameOf(previous)}与${nameOf(next)}之间：${missing}`),
    };
  });
}

function nameOf({ year, frontMatter }: Issue): string {
  return `${year}年第${frontMatter.number.value}期`;
}
