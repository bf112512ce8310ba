import type { Suggestions } from "../../suggestions.ts";

type Issue = Suggestions["issues"][number];

/**
 * The ways in which an issue is asked for, in canonical form, which drops the hyphen of `2023-10`.
 *
 *     2023年第10期 · 2023年10期 · 2023-10 · 第10期 · 10期 · 总第58期 · 总58期
 */
function formsOf({ year, number, total }: Issue): string[] {
  const padded = number < 10 ? `0${number}` : `${number}`;
  const forms = [
    `${year}年第${number}期`,
    `${year}年${number}期`,
    `${year}${padded}`,
    `${year}${number}`,
    `第${number}期`,
    `${number}期`,
  ];
  return total === null ? forms : forms.concat(`总第${total}期`, `总${total}期`);
}

type IssueRank = 0 | 1 | 2 | undefined;

/** Tells how well what is typed tells the issue: 0 one of its forms, 1 the beginning of one, 2 within its name. */
export function issueMatcher(issue: Issue, canonicalName: string): (typed: string) => IssueRank {
  const forms = [canonicalName].concat(formsOf(issue));
  return (typed) => {
    if (forms.indexOf(typed) >= 0) return 0;
    if (forms.some((form) => form.startsWith(typed))) return 1;
    return canonicalName.includes(typed) ? 2 : undefined;
  };
}
