import { bracketsOf } from "../brackets.ts";
import type { Knowledge } from "./knowledge.ts";
import {
  canBePerson,
  endsLikePlace,
  isAllHan,
  isDepartmentAfterSlash,
  isDepartmentLike,
  isPersonLike,
  nameKind,
} from "./name-kind.ts";
import {
  certainLabels,
  leadingLabel,
  type Role,
  roleOf,
  splitAtTitle,
  trailingLabel,
  withoutAndOthers,
} from "./roles.ts";
import { isPhrase, isStopWord, phraseMarks, quoteMarks } from "./stop-list.ts";
import { compoundSurnames, singleSurnames } from "./surnames.ts";
import { type Field, fieldsOf, wordsOf } from "./words.ts";

/** One department with its people, as printed; people credited before any department have `department: null`. */
export interface Credit {
  readonly department: string | null;
  readonly contributors: readonly string[];
}

/** Something in a group that a careful reader would ask about, should the group be an attribution. */
export interface Doubt {
  readonly kind:
    | "unknown-part"
    | "two-character-name"
    | "person-like-department"
    | "empty-side"
    | "other-role"
    | "extra-word"
    | "reversed"
    | "person-without-department";
  readonly text: string;
  /** How the part was taken, or what was left out of it. */
  readonly taken: string;
  /** Offset in the content of the group. */
  readonly at: number;
}

/** What a bracket group holds, wherever it stands. */
export interface GroupContent {
  /** `never`: its content credits nobody, in any position. */
  readonly kind: "departments" | "persons" | "unknown" | "never";
  readonly credits: readonly Credit[];
  readonly doubts: readonly Doubt[];
  /** Whether a department is among its parts, registered or by form. */
  readonly holdsDepartment: boolean;
}

/**
 * Reads the content of a bracket group as an attribution (GRAMMAR §4.2 to §4.4).
 *
 *     利用科/贺孟萌 地矿科/周鹏     地矿科/周鹏 陈瑶     林场：陈青 杨辉     供稿：园林科 王静 摄
 *
 * @param content the text between the brackets
 */
export function readGroup(content: string, knowledge: Knowledge): GroupContent {
  const { text, offset } = unwrap(content);
  const never: GroupContent = { kind: "never", credits: [], doubts: [], holdsDepartment: false };
  const trimmed = text.trim();
  if (trimmed === "" || (isStopWord(trimmed) && !knowledge.isDepartment(trimmed))) return never;
  if (phraseMarks.test(trimmed)) return never;

  const fields = joinWideNames(fieldsOf(wordsOf(text)), knowledge);
  const reading = new GroupReading(knowledge, offset);
  for (const field of fields)
    if (!reading.readField(field)) return { ...never, holdsDepartment: reading.holdsDepartment };
  return reading.result();
}

/** Nobody doubles brackets more often than this; deeper ones are looked at no further, so that work stays linear. */
const mostWrappings = 4;

/** `（（园林科））` counts as one pair: the content without brackets that enclose all of it. */
function unwrap(content: string): { text: string; offset: number } {
  let text = content;
  let offset = 0;
  for (let depth = 0; depth < mostWrappings; depth += 1) {
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    const [group, ...others] = bracketsOf(text).groups;
    if (!group || others.length > 0 || group.start !== start || group.end !== end) break;
    text = text.slice(start + 1, end - 1);
    offset += start + 1;
  }
  return { text, offset };
}

/** 周　正: two single characters parted by a blank, behind a slash, a person or a department, are one name set wide. */
function joinWideNames(fields: readonly Field[], knowledge: Knowledge): readonly Field[] {
  const joined: { words: Word[]; operators: ("slash" | "colon")[]; after: Field["after"] }[] = [];
  for (const field of fields) {
    const previous = joined.at(-1);
    const left = previous?.words.at(-1);
    const right = field.words[0];
    const isWide =
      previous !== undefined &&
      left !== undefined &&
      right !== undefined &&
      field.after === "blank" &&
      isSingleHan(right.text) &&
      (isSingleHan(left.text) || compoundSurnames.has(left.text)) &&
      (previous.operators.length > 0 || (joined.length > 1 && isSurname(left.text))) &&
      !knowledge.isDepartment(left.text);
    if (!isWide) {
      joined.push({ words: [...field.words], operators: [...field.operators], after: field.after });
      continue;
    }
    previous.words[previous.words.length - 1] = { text: left.text + right.text, start: left.start, end: right.end };
    for (const word of field.words.slice(1)) previous.words.push(word);
    for (const operator of field.operators) previous.operators.push(operator);
  }
  return joined;
}

function isSurname(text: string): boolean {
  return singleSurnames.has(text) || compoundSurnames.has(text);
}

function isSingleHan(text: string): boolean {
  return [...text].length === 1 && isAllHan(text);
}

type Word = Field["words"][number];

/** 见附件 is one, but 全文 is also a name. */
function isStopPhrase(word: string): boolean {
  return isStopWord(word) && !isPersonLike(word);
}

/** 林场等: the department of two characters, of which a surname and 等 would make a person of three. */
function isShortDepartment(rest: string, word: string): boolean {
  return isDepartmentLike(rest) && isPersonLike(word);
}

/** An unknown word of two or three characters that begins as names and nicknames do: 小丁, 阿依. */
const mayBePerson = new RegExp(`^[阿小老${[...singleSurnames].join("")}]\\p{Script=Han}{1,2}$`, "u");

class GroupReading {
  readonly #knowledge: Knowledge;
  readonly #offset: number;
  readonly #credits: { department: string | null; contributors: string[] }[] = [];
  readonly #doubts: Doubt[] = [];
  #role: Role = "author";
  #hasUnknown = false;
  #hasOtherRole = false;

  constructor(knowledge: Knowledge, offset: number) {
    this.#knowledge = knowledge;
    this.#offset = offset;
  }

  get holdsDepartment(): boolean {
    // Without an unknown part every department is one, registered or by form.
    return this.#credits.some(
      ({ department }) =>
        department !== null &&
        (!this.#hasUnknown || this.#knowledge.isDepartment(department) || isDepartmentLike(department)),
    );
  }

  result(): GroupContent {
    const credits = this.#credits;
    return { kind: this.#kind(), credits, doubts: this.#doubts, holdsDepartment: this.holdsDepartment };
  }

  #kind(): GroupContent["kind"] {
    if (this.#credits.length === 0) return this.#hasOtherRole ? "persons" : "never";
    if (this.#hasUnknown) return "unknown";
    return this.#credits.some(({ department }) => department !== null) ? "departments" : "persons";
  }

  /** Reads one field; false if it shows that the group is no attribution at all. */
  readField(field: Field): boolean {
    if (field.after === "semicolon") this.#role = "author";
    const { words, operators } = this.#withoutLabels(field);
    const [first, ...rest] = words;
    if (!first) return true;
    if (operators.length === 0) return this.#readPart(this.#withoutRemark(first));
    return operators[0] === "colon" ? this.#readColon(first, rest) : this.#readSlashes(first, rest);
  }

  /** Takes labels off a field's front and end, and remembers the role that they give. */
  #withoutLabels(field: Field): { words: readonly Word[]; operators: readonly ("slash" | "colon")[] } {
    let labels = 0;
    for (;;) {
      const first = field.words[labels];
      const role = first && !this.#knowledge.isDepartment(first.text) ? roleOf(first.text) : undefined;
      if (!first || role === undefined) break;
      if (labels === field.operators.length && role === "other" && this.#hasNameBefore(first)) {
        this.#lastNameIsOther(first);
      } else {
        this.#role = role;
      }
      labels += 1;
    }
    let words = field.words.slice(labels);
    let operators = field.operators.slice(labels);
    const last = words.at(-1);
    const lastRole = last && words.length > 1 ? roleOf(last.text) : undefined;
    if (last && lastRole !== undefined) {
      words = words.slice(0, -1);
      operators = operators.slice(0, -1);
      // 园林科/王静/摄: who did it is no author; the department is credited all the same.
      if (lastRole === "other") {
        for (const { text, start } of words) {
          if (isDepartmentAfterSlash(text, this.#knowledge)) this.#addDepartment(text);
          else this.#addOther(text, last.text, start);
        }
        return { words: [], operators: [] };
      }
    }
    return { words, operators };
  }

  /** Whether 摄 or the like stands behind a person that was just read: 王静 摄. */
  #hasNameBefore(label: Word): boolean {
    return label.text.startsWith("摄") && (this.#credits.at(-1)?.contributors.length ?? 0) > 0;
  }

  #lastNameIsOther(label: Word): void {
    const credit = this.#credits.at(-1);
    const name = credit?.contributors.pop();
    if (credit?.department === null && credit.contributors.length === 0) this.#credits.pop();
    if (name !== undefined) this.#addOther(name, label.text, label.start);
  }

  #addOther(name: string, role: string, at: number): void {
    this.#hasOtherRole = true;
    this.#doubt("other-role", name, role, at);
  }

  #readPart(part: Word): boolean {
    const word = part.text;
    const knowledge = this.#knowledge;
    if (knowledge.isDepartment(word)) return this.#addDepartment(word);
    if ([...word].length === 1 || isStopWord(word)) return this.#isStoppedPart(part);

    const label = leadingLabel(word);
    if (label && this.#takesLeading(word, label)) {
      this.#role = label.role;
      return this.#readPart({ text: label.rest, start: part.start + label.label.length, end: part.end });
    }
    const behind = trailingLabel(word);
    if (behind && this.#takesTrailing(word, behind)) {
      const rest = { text: behind.rest, start: part.start, end: part.end };
      if (behind.role === "author") return this.#readPart(rest);
      this.#addOther(behind.rest, behind.label, part.start);
      return true;
    }
    const others = withoutAndOthers(word);
    if (others && (others.rest === "" ? this.holdsDepartment : this.#isNameBeforeOthers(others.rest, word))) {
      this.#doubt("extra-word", word, others.extra, part.start);
      return others.rest === "" || this.#readPart({ ...part, text: others.rest });
    }
    const titled = this.#readTitle(part);
    if (titled !== undefined) return titled;
    return this.#readName(part);
  }

  /** Whether a name has a label, a title or 等 about it: 周正供稿, 科长周正, 周正等. */
  #isDressed(word: string): boolean {
    const trailing = trailingLabel(word);
    if (trailing && trailing.label !== "文" && isPersonLike(trailing.rest)) return true;
    const others = withoutAndOthers(word);
    if (others && (isPersonLike(others.rest) || isShortDepartment(others.rest, word))) return true;
    if (isPersonLike(leadingLabel(word)?.rest ?? "")) return true;
    const titled = isPersonLike(word) ? undefined : splitAtTitle(word);
    return titled !== undefined && isPersonLike(titled.before + titled.after);
  }

  /** 周正（实习）: the remark in brackets behind a person's name is no part of it. */
  #withoutRemark(word: Word): Word {
    const group = bracketsOf(word.text).groups.at(-1);
    if (!group || group.end !== word.text.length || this.#knowledge.isDepartment(word.text)) return word;
    const name = word.text.slice(0, group.start);
    if (!isPersonLike(name)) return word;
    this.#doubt("extra-word", word.text, word.text.slice(group.start), word.start);
    return { text: name, start: word.start, end: word.start + name.length };
  }

  #isNameBeforeOthers(rest: string, word: string): boolean {
    return this.#isName(rest) || isShortDepartment(rest, word);
  }

  #isName(text: string): boolean {
    return (
      this.#knowledge.isDepartment(text) || isPersonLike(text) || ([...text].length >= 3 && isDepartmentLike(text))
    );
  }

  /** 审核结算科 and 编辑出版部 are departments; 供稿单位办公室 is a label with one. */
  #takesLeading(word: string, label: { readonly label: string; readonly rest: string }): boolean {
    if (!this.#isName(label.rest)) return false;
    return !isDepartmentLike(word) || certainLabels.has(label.label) || this.#knowledge.isDepartment(label.rest);
  }

  #takesTrailing(word: string, label: { readonly role: Role; readonly label: string; readonly rest: string }): boolean {
    if (isDepartmentLike(word) || (label.label === "文" && isPersonLike(word))) return false;
    if (label.label === "文") {
      return (
        this.#knowledge.isDepartment(label.rest) ||
        isDepartmentLike(label.rest) ||
        ([...word].length > 3 && isPersonLike(label.rest))
      );
    }
    return this.#isName(label.rest) || isDepartmentLike(label.rest);
  }

  /** 园林科科长周正, 科长周正, 周正科长, or 科长 alone: the title is left out. Undefined where there is none. */
  #readTitle(part: Word): boolean | undefined {
    const split = splitAtTitle(part.text);
    if (!split) return undefined;
    const { before, title, after } = split;
    const isDepartment = this.#knowledge.isDepartment(before) || isDepartmentLike(before);
    const isKnownForm = before === "" || isDepartment || isPersonLike(before);
    const isPersonAfter = after === "" || isPersonLike(after);
    // 园林科科长到场 is a phrase; 市委书记办公室 is a department of its own.
    if (isDepartment && !isPersonAfter && !(isDepartmentLike(after) && [...after].length >= 3)) return false;
    if (!isKnownForm || !isPersonAfter || (before !== "" && !isDepartment && after !== "")) return undefined;
    this.#doubt("extra-word", part.text, title, part.start + before.length);
    if (isDepartment) this.#addDepartment(before);
    else if (before !== "") this.#addPerson(before, part.start);
    if (after !== "") this.#addPerson(after, part.start + before.length + title.length);
    return true;
  }

  #readName(part: Word): boolean {
    const word = part.text;
    const department = this.#credits.at(-1)?.department ?? null;
    const found = nameKind(word, department, this.#knowledge);
    if (found.kind === "department") {
      if (found.doubt === "two-characters") this.#doubt("two-character-name", word, "单位", part.start);
      if (found.doubt === "person-like") this.#doubt("person-like-department", word, "单位", part.start);
      return this.#addDepartment(word);
    }
    if (found.kind === "person") {
      if (found.doubt) this.#doubt("two-character-name", word, "人名", part.start);
      this.#addPerson(word, part.start);
      return true;
    }
    if (!this.#canBeUnknown(word)) return false;
    this.#hasUnknown = true;
    const asPerson = department !== null && canBePerson(word) && mayBePerson.test(word) && !endsLikePlace(word);
    this.#doubt("unknown-part", word, asPerson ? "人名" : "单位", part.start);
    if (asPerson) this.#addPerson(word, part.start);
    else this.#addDepartment(word);
    return true;
  }

  /** An unknown part may credit somebody only if it is short, Chinese, and no phrase. */
  #canBeUnknown(word: string): boolean {
    if ([...word].length > 8 || quoteMarks.test(word) || isPhrase(word)) return false;
    if (!/\p{Script=Han}|^[A-Z]{2,6}$/u.test(word)) return false;
    return !this.#beginsWithDepartment(word);
  }

  /** 园林科工作汇报: a registered department followed by more text is a phrase. */
  #beginsWithDepartment(word: string): boolean {
    const characters = [...word];
    return characters.some((_, at) => at >= 2 && this.#knowledge.isDepartment(characters.slice(0, at).join("")));
  }

  /** A single character or a stop word as one part of several stops the group. */
  #isStoppedPart(part: Word): boolean {
    if (part.text !== "等" || !this.holdsDepartment) return false;
    this.#doubt("extra-word", part.text, "等", part.start);
    return true;
  }

  #readColon(first: Word, rest: readonly Word[]): boolean {
    const isDepartment = this.#knowledge.isDepartment(first.text) || isDepartmentLike(first.text);
    if (!isDepartment) return false;
    this.#addDepartment(first.text);
    return this.#readBehindSlash(rest);
  }

  #readSlashes(first: Word, rest: readonly Word[]): boolean {
    const knowledge = this.#knowledge;
    const [second] = rest;
    if (first.text === "") {
      this.#doubt("empty-side", "/", second?.text ?? "", first.start);
      return this.#readBehindSlash(rest);
    }
    const isRegistered = knowledge.isDepartment(first.text);
    if (!isRegistered && ([...first.text].length === 1 || isStopWord(first.text))) return false;
    const isKnown = isRegistered || isDepartmentLike(first.text);
    if (
      !isKnown &&
      isPersonLike(first.text) &&
      second &&
      isDepartmentAfterSlash(second.text, knowledge) &&
      rest.length === 1
    ) {
      this.#doubt("reversed", `${first.text}/${second.text}`, second.text, first.start);
      this.#addDepartment(second.text);
      this.#addPerson(first.text, first.start);
      return true;
    }
    if (!isKnown) {
      if (!this.#canBeUnknown(first.text)) return false;
      if (isPersonLike(first.text) && rest.every(({ text }) => text === "" || isPersonLike(text))) {
        this.#addPerson(first.text, first.start);
        return this.#readBehindSlash(rest);
      }
      this.#hasUnknown = true;
      this.#doubt("unknown-part", first.text, "单位", first.start);
    }
    this.#addDepartment(first.text);
    return this.#readBehindSlash(rest);
  }

  #readBehindSlash(words: readonly Word[]): boolean {
    for (const given of words) {
      const word = this.#withoutRemark(given);
      if (word.text === "") {
        const kept = this.#credits.at(-1);
        this.#doubt("empty-side", "/", kept?.department ?? kept?.contributors.at(-1) ?? "", word.start);
        continue;
      }
      const department = this.#credits.at(-1)?.department ?? null;
      const isContributor = department !== null && this.#knowledge.isContributor(department, word.text);
      if (!isContributor && this.#isDressed(word.text)) {
        if (!this.#readPart(word)) return false;
      } else if (!isContributor && isDepartmentAfterSlash(word.text, this.#knowledge)) {
        const found = nameKind(word.text, department, this.#knowledge);
        if (found.kind === "department" && found.doubt)
          this.#doubt("person-like-department", word.text, "单位", word.start);
        this.#addDepartment(word.text);
      } else if (isContributor || (canBePerson(word.text) && !isStopPhrase(word.text))) {
        this.#addPerson(word.text, word.start);
      } else if (!this.#readBehindSlashAsPart(word)) {
        return false;
      }
    }
    return true;
  }

  /** Behind a slash a title or 等 may follow the name, as in 园林科/周正等. */
  #readBehindSlashAsPart(word: Word): boolean {
    if ([...word.text].length === 1 || isStopWord(word.text)) return false;
    return this.#readPart(word);
  }

  #addDepartment(name: string): true {
    this.#role = "author";
    this.#credits.push({ department: name, contributors: [] });
    return true;
  }

  #addPerson(name: string, at: number): void {
    if (this.#role === "other") {
      this.#addOther(name, "审核、编辑或摄影", at);
      return;
    }
    const current = this.#credits.at(-1);
    if (current) {
      current.contributors.push(name);
      return;
    }
    this.#doubt("person-without-department", name, "", at);
    this.#credits.push({ department: null, contributors: [name] });
  }

  #doubt(kind: Doubt["kind"], text: string, taken: string, at: number): void {
    this.#doubts.push({ kind, text, taken, at: this.#offset + at });
  }
}
