import { foldName } from "../../text/fold-name.ts";
import type { TopicEvidence } from "../archive.ts";
import type { RegisteredTopic, TopicRegister } from "../registers/topic-register.ts";
import { canonicalText } from "./canonical-text.ts";
import { TermTrie } from "./term-trie.ts";

/** A record as topics see it. */
export interface TopicText {
  readonly kind: "lead" | "brief";
  /** A lead's title; a brief's derived headline is part of its text and is not counted again. */
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The signing departments, by canonical name or as printed. */
  readonly departments: readonly string[];
}

/** A topic that the terms of the register give to a record, and why. */
export interface AssignedTopicName {
  readonly name: string;
  readonly score: number;
  /** The terms found, strongest first. */
  readonly evidence: readonly TopicEvidence[];
  /** The signing departments that tipped the scale; none where the text spoke for itself. */
  readonly departments: readonly string[];
}

const mostTopics = 3;

/**
 * The topics of a record: a main one and at most two more, strongest first; none where no rule fits.
 *
 * A term found scores its weight; the second time half of it, the third a quarter, so that repetition never counts
 * more than double. A term within a longer one (土地利用 in 土地利用总体规划) does not count. A title counts
 * `scoring.title` times; a body longer than `scoring.length` characters counts less by the root of the excess. A
 * further topic needs `scoring.secondaryThreshold` points and the share `scoring.secondary` of the main one's. Where
 * no topic has so many points, the signing departments add `scoring.department`; between equals they decide.
 */
export function assignTopics(record: TopicText, register: TopicRegister): AssignedTopicName[] {
  const { scoring } = register;
  const findings = findTerms(record, register);
  const scores = scoresOf(findings, register);
  const signed = new Set(record.departments.map(foldName));
  const speaksForItself = scores.some((score) => score >= scoring.secondaryThreshold);
  const mostHint = speaksForItself ? 0 : Math.max(0, scoring.department);

  const ranked: RankedTopic[] = [];
  for (const [number, topic] of register.topics.entries()) {
    const found = scores[number] ?? 0;
    // Most topics are far from every record.
    if (round(found + mostHint) < scoring.threshold) continue;
    const signers = topic.departments.filter((name) => signed.has(foldName(name)));
    const hint = !speaksForItself && signers.length > 0 ? scoring.department : 0;
    const score = round(found + hint);
    if (score >= scoring.threshold) ranked.push({ topic, signers, hint, score });
  }
  ranked.sort((one, other) => other.score - one.score || other.signers.length - one.signers.length);

  const main = ranked[0];
  if (main === undefined) return [];
  return ranked
    .filter(
      ({ score }, index) =>
        index === 0 || score >= Math.max(main.score * scoring.secondary, scoring.secondaryThreshold),
    )
    .slice(0, mostTopics)
    .map(({ topic, score, hint, signers }) => ({
      name: topic.name,
      score,
      evidence: evidenceOf(topic, findings),
      departments: hint > 0 ? signers : [],
    }));
}

interface RankedTopic {
  readonly topic: RegisteredTopic;
  readonly score: number;
  readonly hint: number;
  readonly signers: readonly string[];
}

/** A term found in a record, and what it says of one topic. */
interface Finding {
  readonly meaning: Meaning;
  readonly place: TopicEvidence["place"];
  readonly count: number;
  readonly value: number;
}

function findTerms({ kind, title, paragraphs }: TopicText, register: TopicRegister): readonly Finding[] {
  const { trie, meanings } = compile(register);
  const findings: Finding[] = [];
  const find = (place: TopicEvidence["place"], text: string, factor: number) => {
    for (const [term, count] of trie.count(text)) {
      for (const meaning of meanings.get(term) ?? []) {
        findings.push({ meaning, place, count, value: meaning.weight * factor * repetition(count) });
      }
    }
  };
  const body = paragraphs.map(canonicalText).join("\n");
  if (kind === "lead" || body === "") find("title", canonicalText(title), register.scoring.title);
  find("body", body, bodyFactor(body.length, register));
  return findings;
}

/** Of every topic, in the order of the register. */
function scoresOf(findings: readonly Finding[], register: TopicRegister): readonly number[] {
  const scores = new Array<number>(register.topics.length).fill(0);
  for (const { meaning, value } of findings) scores[meaning.number] = (scores[meaning.number] ?? 0) + value;
  return scores.map(round);
}

/** Strongest first. */
function evidenceOf(topic: RegisteredTopic, findings: readonly Finding[]): readonly TopicEvidence[] {
  return findings
    .filter(({ meaning }) => meaning.topic === topic)
    .sort((one, other) => other.value - one.value)
    .map(({ meaning, place, count }) => sharedEvidence(meaning, place, count));
}

/** Once 1, twice 1.5, three times 1.75, never more than 2. */
function repetition(count: number): number {
  return 2 - 0.5 ** (count - 1);
}

function bodyFactor(length: number, { scoring }: TopicRegister): number {
  return length <= scoring.length ? 1 : Math.sqrt(scoring.length / length);
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}

interface Compiled {
  readonly trie: TermTrie;
  /** What a term, by its number, says of which topics; nothing for an ignored phrase. */
  readonly meanings: ReadonlyMap<number, readonly Meaning[]>;
}

interface Meaning {
  readonly topic: RegisteredTopic;
  /** The topic's place in the register. */
  readonly number: number;
  readonly term: string;
  readonly weight: number;
  /** What was found of it, by place and count: one object for all records, as there are very many. */
  readonly evidence: Readonly<Record<TopicEvidence["place"], Map<number, TopicEvidence>>>;
}

function sharedEvidence({ term, evidence }: Meaning, place: TopicEvidence["place"], count: number): TopicEvidence {
  const found = evidence[place].get(count) ?? { term, place, count };
  evidence[place].set(count, found);
  return found;
}

/** Each register is compiled once. */
const compiledRegisters = new WeakMap<TopicRegister, Compiled>();

function compile(register: TopicRegister): Compiled {
  const known = compiledRegisters.get(register);
  if (known !== undefined) return known;
  const trie = new TermTrie();
  const meanings = new Map<number, Meaning[]>();
  for (const phrase of register.ignore) trie.add(canonicalText(phrase));
  for (const [number, topic] of register.topics.entries()) {
    for (const { term, weight } of topic.terms) {
      const found = trie.add(canonicalText(term));
      const list = meanings.get(found) ?? [];
      list.push({ topic, number, term, weight, evidence: { title: new Map(), body: new Map() } });
      meanings.set(found, list);
    }
  }
  const compiled = { trie, meanings };
  compiledRegisters.set(register, compiled);
  return compiled;
}
