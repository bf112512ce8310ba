/**
 * Today's date as `YYYY-MM-DD` in China, whatever the time zone of the machine.
 *
 * SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), seconds since 1970, takes the place of
 * the clock where it is set.
 */
export function today(): string {
  return chinaTime().slice(0, 10);
}

/** The second that it is, as `20231020-153000`, for the name of a file. */
export function currentSecond(): string {
  return chinaTime().slice(0, 19).replaceAll(/[-:]/gu, "").replace("T", "-");
}

function chinaTime(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  // The latest second that has a date of four digits; anything else is no date, and the clock is asked.
  const isDate = process.env.SOURCE_DATE_EPOCH !== undefined && epoch >= 0 && epoch < 253_402_300_000 - 8 * 3600;
  const milliseconds = isDate ? epoch * 1000 : Date.now();
  return new Date(milliseconds + 8 * 3600 * 1000).toISOString();
}
