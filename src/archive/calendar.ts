/** Sums on calendar dates written `YYYY-MM-DD`; no clock and no time zone takes part. */

const millisecondsOfDay = 86_400_000;

export function addDays(date: string, days: number): string {
  return written(timeOf(date) + days * millisecondsOfDay);
}

/** The same day of a later month, or its last day where it has no such day; a month's last day stays a last day. */
export function addMonths(date: string, months: number, staysLast = false): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + months, staysLast ? last : Math.min(day, last)));
}

export function daysBetween(earlier: string, later: string): number {
  return Math.round((timeOf(later) - timeOf(earlier)) / millisecondsOfDay);
}

export function isLastOfMonth(date: string): boolean {
  return addDays(date, 1).endsWith("-01");
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function written(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
