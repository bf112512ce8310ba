/**
 * Code spans: what stands between two runs of as many backticks, in which nothing is a mark.
 *
 *     输入`（a`即可        ``含有`的代码``
 *
 * @returns the end of each span by the offset of its opening backticks; a run that is never matched opens none
 */
export function codeSpanEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  if (!text.includes("`")) return ends;
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ offset: match.index, length: match[0].length }));
  const next = new Map<number, number>();
  for (const { offset, length } of runs.toReversed()) {
    const closer = next.get(length);
    if (closer !== undefined) ends.set(offset, closer + length);
    next.set(length, offset);
  }
  return ends;
}
