const year = "([0-9]{4})年?";
const oneYear = new RegExp(`^${year}$`);
/** NFKC makes － and ～ their ASCII forms. */
const rangeOfYears = new RegExp(`^${year}\\s*(?:[-‐-―~〜]{1,2}|至|到)\\s*${year}$`);

/** The years of an archive that a word names: 2023, 2023年, ２０２３, 2021-2023, 2021年至2023年. */
export function yearsNamed(word: string, years: readonly number[]): number[] {
  const written = word.normalize("NFKC").trim();
  const [, from, to = from] = oneYear.exec(written) || rangeOfYears.exec(written) || [];
  const ends = [Number(from), Number(to)];
  return years.filter((each) => each >= Math.min(...ends) && each <= Math.max(...ends));
}
