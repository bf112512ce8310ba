import { mixedBrackets } from "../diagnostics/catalogue/wording.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { codeSpanEnds } from "../syntax/code-spans.ts";
import { headOf } from "../text/characters.ts";
import { originOf, type Passage } from "../text/passage.ts";

/**
 * Brackets of which one half is of another form than the other.
 *
 *     （试行)      【通知]      <意见》      "一张图”
 *
 * Where a half is taken for none at all (《意见>, “一张图"), that is told already: it never closes. In a code span
 * nothing is a bracket.
 */
export function checkBrackets(passage: Passage, reporter: Reporter): void {
  if (!unusualBracket.test(passage.text)) return;
  const open: Opener[][] = forms.map(() => []);
  const { text } = passage;
  const codeEnds = codeSpanEnds(text);
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "`") at = (codeEnds.get(at) ?? at + 1) - 1;
    const role = roles.get(character);
    if (!role) continue;
    const stack = open[role.form];
    const opener = stack?.at(-1);
    if (role.closes && opener) {
      stack?.pop();
      if (isToldHere(opener.character, character)) tell(passage, opener, at, role.form, reporter);
    } else if (role.opens) {
      stack?.push({ character, at });
    }
  }
}

interface Opener {
  readonly character: string;
  readonly at: number;
}

interface Form {
  readonly openers: string;
  /** In the order of the openers that they belong to. */
  readonly closers: string;
}

/** Forms of one bracket; the first pair is the one to write. */
const forms: readonly Form[] = [
  { openers: "（(", closers: "）)" },
  { openers: "【〔［[", closers: "】〕］]" },
  { openers: "《〈<", closers: "》〉>" },
  { openers: '“"', closers: '”"' },
];

/** One half of a mixed pair at the least: brackets that are all of the usual form can be of one form only. */
const unusualBracket = /[()〔［[\]］〕〈<>〉"]/u;

interface Role {
  readonly form: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const roles: ReadonlyMap<string, Role> = new Map(
  forms.flatMap(({ openers, closers }, form) =>
    [...new Set(openers + closers)].map((character): [string, Role] => [
      character,
      { form, opens: openers.includes(character), closes: closers.includes(character) },
    ]),
  ),
);

function isToldHere(opener: string, closer: string): boolean {
  const form = forms.find(({ openers }) => openers.includes(opener));
  if (!form || form.openers.indexOf(opener) === form.closers.indexOf(closer)) return false;
  return opener !== "《" && opener !== "“";
}

function tell(passage: Passage, opener: Opener, at: number, form: number, reporter: Reporter): void {
  const quoted = passage.text.slice(opener.at, at + 1).replace(/\n/gu, "");
  const [inside, last] = [headOf(quoted.slice(0, -1), 20), quoted.at(-1) ?? ""];
  const { openers = "", closers = "" } = forms[form] ?? {};
  // Of square brackets the form that one half has is meant; they differ in use.
  const meant = [...openers].findIndex((each, index) => each === opener.character || closers.charAt(index) === last);
  const right = `${openers.charAt(meant)}……${closers.charAt(meant)}`;
  reporter.report(mixedBrackets, { text: `${inside}${last}`, right }, originOf(passage, opener.at));
}
