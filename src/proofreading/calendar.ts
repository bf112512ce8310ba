/** Whether a day exists. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether eight digits are a day of the twentieth or the twenty-first century: `19900101`. */
export function isDayOfOurTime(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  return year >= 1900 && year < 2100 && isDay(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}
