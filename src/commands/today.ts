/**
 * Today's date as `YYYY-MM-DD` in China, whatever the time zone of the machine.
 *
 * SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/), seconds since 1970, takes the place of
 * the clock where it is set.
 */
export function today(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  const milliseconds = process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch) ? epoch * 1000 : Date.now();
  return new Date(milliseconds + 8 * 3600 * 1000).toISOString().slice(0, 10);
}
