/**
 * Makes a call that waits until typing pauses and the browser has time, so that no key waits for the parser. A long
 * text, which takes longer to read, waits for a longer pause.
 */
export function whenIdle(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lasted = 0;
  const run = () => {
    const start = performance.now();
    work();
    lasted = performance.now() - start;
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(run, { timeout: 1000 }), Math.min(1500, Math.max(200, lasted * 3)));
  };
}
