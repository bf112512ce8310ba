/** A large archive has more issues a year, not more years: earlier than 1949 no bulletin was printed. */
const yearsAtMost = 20;

/** A bulletin of a synthetic archive, before it has a text. */
interface DatedIssue {
  /** `2024-07.md`. */
  readonly name: string;
  /** The front matter, closed. */
  readonly head: string;
}

/** So many issues, newest first, at least twelve a year. */
export function issueDates(count: number): readonly DatedIssue[] {
  const ofYear = Math.max(12, Math.ceil(count / yearsAtMost));
  return Array.from({ length: count }, (_, index) => {
    const year = 2024 - Math.floor(index / ofYear);
    const number = ofYear - (index % ofYear);
    const date = new Date(Date.UTC(year, 0, Math.ceil((number * 364) / ofYear))).toISOString().slice(0, 10);
    return {
      name: `${year}-${String(number).padStart(2, "0")}.md`,
      head: `---\ntitle: 工作简报\nnumber: ${number}\ndate: ${date}\n---\n\n`,
    };
  });
}
