/** So many of a kind are told one by one; a text with more is no text, and would fill pages. */
const mostTold = 100;

/** Tells the first of what is amiss one by one; the last that is told says how many others there are. */
export function tellFirst<Fault>(faults: readonly Fault[], tell: (fault: Fault, others: number) => void): void {
  const told = faults.slice(0, mostTold);
  for (const [place, fault] of told.entries()) tell(fault, place === mostTold - 1 ? faults.length - mostTold : 0);
}
