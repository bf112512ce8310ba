/** Tells on a terminal what is being done; quiet where nobody looks, as in CI. */
export function progress(step: string): void {
  if (!process.stderr.isTTY || process.env.CI) return;
  process.stderr.write(`\r\u001b[K${step === "" ? "" : `${step}……`}`);
}
