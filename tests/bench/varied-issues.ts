import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { array, object, record, string } from "zod/mini";
import { issueDates } from "./issue-dates.ts";
import { pick, randomNumbers } from "./random.ts";

const root = new URL("../../", import.meta.url);

/**
 * Deterministic bulletins whose texts hardly repeat: sentences that a chain over the words of real and invented
 * bulletins walks, now and then to a term of the topics or a coined name, with numbers and people of their own. Pairs
 * of characters are about as frequent as in bulletins, and a text is nobody else's copy, unlike `syntheticIssues`. The
 * same arguments give the same texts (under one version of ICU, which parts the words).
 */
export function variedIssues(count: number): readonly { readonly name: string; readonly text: string }[] {
  const random = randomNumbers(20231124);
  const language = readLanguage();
  const persons = Array.from({ length: 400 }, () => coinedPerson(random));
  return issueDates(count).map(({ name, head }) => {
    const attribution = () => attributionOf(language, persons, random);
    const leads = Array.from({ length: 7 }, () => {
      const title = sentence(language, random).replace(/[，、。；].*$/u, "");
      return `## ${title}\n\n${paragraphs(6, 4, language, random).join("\n\n")}（${attribution()}）`;
    });
    const briefs = Array.from({ length: 17 }, () => {
      const date = `${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`;
      return `▲${date}，${paragraphs(1, 3, language, random).join("")}（${attribution()}）`;
    });
    return { name, text: `${head}${[...leads, ...briefs].join("\n\n")}\n` };
  });
}

/** What the chain knows. */
interface Language {
  /** Every word as often as it stands in the texts. */
  readonly words: readonly string[];
  /** What follows a word, as often as it does; the words that begin a sentence follow "". */
  readonly following: ReadonlyMap<string, readonly string[]>;
  readonly terms: readonly string[];
  readonly departments: readonly string[];
  /** Every Chinese character as often as it stands in the texts. */
  readonly characters: readonly string[];
}

/** How often the chain is left for any word, a term or a coined name: a chain over a short text would recite it. */
const leaps = { word: 0.22, term: 0.06, name: 0.03 };
const wordsAtMost = 45;

function sentence(language: Language, random: () => number): string {
  const words: string[] = [];
  let last = "";
  while (words.length < wordsAtMost) {
    const next = nextWord(last, language, random);
    if (isPause(next) && (last === "" || isPause(last))) continue;
    if (next === "。") break;
    words.push(/^\d+$/u.test(next) ? varied(next, random) : next);
    last = next;
  }
  return `${words.join("").replace(/[，、；]$/u, "")}。`;
}

function nextWord(last: string, language: Language, random: () => number): string {
  const leap = random();
  if (last !== "" && leap < leaps.name) return `${coined(language, random)}${pick("村镇路桥", random)}`;
  if (last !== "" && leap < leaps.name + leaps.term) return pick(language.terms, random);
  const following = language.following.get(last);
  if (following === undefined || leap < leaps.name + leaps.term + leaps.word) return pick(language.words, random);
  return pick(following, random);
}

function isPause(word: string): boolean {
  return /^[，、；。]$/u.test(word);
}

/** Another number of as many digits. */
function varied(digits: string, random: () => number): string {
  return [...digits]
    .map((_, place) => String(Math.floor(random() * (place === 0 ? 9 : 10)) + (place === 0 ? 1 : 0)))
    .join("");
}

function coined({ characters }: Language, random: () => number): string {
  return pick(characters, random) + pick(characters, random);
}

const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
const givenNames = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华建国庆志宏海燕雪梅宇航子涵晨曦佳怡思源俊豪";

function coinedPerson(random: () => number): string {
  const second = random() < 0.7 ? pick(givenNames, random) : "";
  return pick(surnames, random) + pick(givenNames, random) + second;
}

function paragraphs(upTo: number, sentences: number, language: Language, random: () => number): string[] {
  return Array.from({ length: Math.ceil(upTo * (0.5 + random() / 2)) }, () =>
    Array.from({ length: 1 + Math.floor(random() * sentences) }, () => sentence(language, random)).join(""),
  );
}

/** `地矿科/周鹏`, `办公室 莘县局`. */
function attributionOf({ departments }: Language, persons: readonly string[], random: () => number): string {
  const department = pick(departments, random);
  const further = random();
  if (further < 0.4) return department;
  return further < 0.75 ? `${department}/${pick(persons, random)}` : `${department} ${pick(departments, random)}`;
}

function readLanguage(): Language {
  const texts = sourceTexts();
  const words: string[] = [];
  const following = new Map<string, string[]>();
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  for (const text of texts) {
    let last = "";
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      if (!isWordLike && !isPause(segment)) continue;
      if (!isPause(segment)) words.push(segment);
      const known = following.get(last) ?? [];
      known.push(segment);
      following.set(last, known);
      last = segment === "。" ? "" : segment;
    }
  }
  return {
    words,
    following,
    terms: topicTerms(),
    departments: departmentNames(),
    characters: texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? []),
  };
}

/** The paragraphs of the bulletins, without headings, attributions, front matter and pieces of a cut page. */
function sourceTexts(): readonly string[] {
  const fixtures = new URL("tests/fixtures/issues/", root);
  const invented = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:hostile|small|2023-10)/u.test(entry.name))
    .map(({ name }) => new URL(`${name}/issue.md`, fixtures));
  return [new URL("content/issues/2023-10.md", root), ...invented]
    .map((file) => readFileSync(file, "utf8"))
    .flatMap((text) => text.split(/\n\s*\n/u))
    .map((paragraph) => paragraph.replace(/[（(][^（）()]*[)）]\s*$/u, "").trim())
    .filter((paragraph) => /^[\p{Script=Han}\d▲*].*[。；]\s*$/u.test(paragraph));
}

const topicRegister = object({ topics: array(object({ terms: record(string(), array(string())) })) });

function topicTerms(): readonly string[] {
  const register = topicRegister.parse(readYaml("content/topics.yaml"));
  return register.topics.flatMap(({ terms }) => Object.values(terms).flat());
}

const departmentRegister = array(object({ name: string() }));

function departmentNames(): readonly string[] {
  return departmentRegister.parse(readYaml("content/departments.yaml")).map(({ name }) => name);
}

/** Numbers too are read as text: 12336 is a term. */
function readYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, root), "utf8"), { schema: "failsafe" });
}
