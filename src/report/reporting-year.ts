import type { Archive, ArchiveIssue } from "../archive/archive.ts";
import type { DepartmentRegister } from "../archive/registers/department-register.ts";
import { sumsOf } from "../site/wording.ts";

/** The year that a report tells of, month by month. */
export interface ReportingYear {
  readonly year: number;
  readonly issues: number;
  readonly leads: number;
  readonly briefs: number;
  /** January to December, or to the current month. */
  readonly months: readonly MonthCount[];
  /** Departments without any item in the year, by their class: those of the register, or all where there is none. */
  readonly silent: readonly { readonly kind: string; readonly names: readonly string[] }[];
  /** Topics without any item in the year. */
  readonly emptyTopics: readonly string[];
}

interface MonthCount {
  readonly month: number;
  readonly issues: number;
  readonly leads: number;
  readonly briefs: number;
  /** Of the fullest month, in percent, for its bar. */
  readonly share: number;
}

/** The year of today, or the last one with an issue where this year has none yet. */
export function reportingYear(archive: Archive, registered: DepartmentRegister, today: string): ReportingYear {
  const thisYear = Number(today.slice(0, 4));
  const dated = archive.issues.map(yearOf);
  const year = dated.includes(thisYear) || dated.length === 0 ? thisYear : Math.max(...dated);
  const issues = archive.issues.filter((issue) => yearOf(issue) === year);
  const { leads, briefs } = sumsOf(issues.flatMap(({ records }) => records));
  return {
    year,
    issues: issues.length,
    leads,
    briefs,
    months: monthsOf(issues, year === thisYear ? Number(today.slice(5, 7)) : 12),
    silent: silentDepartments(archive, registered, year),
    emptyTopics: archive.topics
      .filter(({ records }) => !records.some(({ issue }) => yearOf(issue) === year))
      .map(({ name }) => name),
  };
}

function yearOf({ date }: ArchiveIssue): number {
  return Number(date.slice(0, 4));
}

function monthsOf(issues: readonly ArchiveIssue[], current: number): readonly MonthCount[] {
  const monthOf = ({ date }: ArchiveIssue) => Number(date.slice(5, 7));
  const last = Math.max(current, ...issues.map(monthOf));
  const months = Array.from({ length: last }, (_, index) => {
    const ofMonth = issues.filter((issue) => monthOf(issue) === index + 1);
    return { month: index + 1, issues: ofMonth.length, ...sumsOf(ofMonth.flatMap(({ records }) => records)) };
  });
  const most = Math.max(1, ...months.map(({ total }) => total));
  return months.map(({ total, ...month }) => ({ ...month, share: Math.round((total / most) * 100) }));
}

/** A department that was dissolved before the year, or came after it, owes nothing. */
function silentDepartments(archive: Archive, registered: DepartmentRegister, year: number): ReportingYear["silent"] {
  const inForce = new Set(
    registered
      .filter(
        ({ from = "", to = "" }) => from.slice(0, 4) <= String(year) && (to === "" || to.slice(0, 4) >= String(year)),
      )
      .map(({ slug }) => slug),
  );
  const byKind = new Map<string, string[]>();
  for (const { slug, kind, name, records } of archive.departments) {
    const isCounted = registered.length === 0 || inForce.has(slug);
    if (!isCounted || records.some(({ issue }) => yearOf(issue) === year)) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), name]);
  }
  return [...byKind].map(([kind, names]) => ({ kind, names }));
}
