/**
 * Finds the quote that closes a whole: the first after it that a blank or the end follows. It is asked for places in
 * rising order, so that all questions about one text take one pass.
 *
 *     "不动产 登记" 林      closed after 登记
 *     "5"管 6" 管           closed after 6
 *     "不动产 登记          not closed
 */
export function closingQuotes(text: string): (opening: number) => number | undefined {
  const pattern = /"(?=\s|$)/g;
  const closings: number[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) closings.push(match.index);
  let next = 0;
  return (opening) => {
    while (next < closings.length && (closings[next] ?? 0) <= opening) next += 1;
    return closings[next];
  };
}
