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
  const { topics, evidenceOf } = scoreTopics(record, register);
  const signed = new Set(record.departments.map(foldName));
  const speaksForItself = topics.some(({ score }) => score >= scoring.secondaryThreshold);

  const ranked = topics
    .map(({ topic, score }) => {
      const signers = topic.departments.filter((name) => signed.has(foldName(name)));
      const hint = !speaksForItself && signers.length > 0 ? scoring.department : 0;
      return { topic, signers, hint, score: round(score + hint) };
    })
    .filter(({ score }) => score >= scoring.threshold)
    .sort((one, other) => other.score - one.score || other.signers.length - one.signers.length);

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
      evidence: evidenceOf(topic),
      departments: hint > 0 ? signers : [],
    }));
}

interface ScoredTopic {
  readonly topic: RegisteredTopic;
  readonly score: number;
}

interface Scores {
  /** Of every topic, in the order of the register. */
  readonly topics: readonly ScoredTopic[];
  /** The terms found of a topic, strongest first: asked of few of them. */
  readonly evidenceOf: (topic: RegisteredTopic) => readonly TopicEvidence[];
}

interface Finding {
  readonly meaning: Meaning;
  readonly place: TopicEvidence["place"];
  readonly count: number;
  readonly value: number;
}

function scoreTopics(record: TopicText, register: TopicRegister): Scores {
  const { trie, meanings } = compile(register);
  const body = record.paragraphs.map(canonicalText).join("\n");
  const places = [{ place: "body", counts: trie.count(body), factor: bodyFactor(body.length, register) }] as const;
  const title = {
    place: "title",
    counts: trie.count(canonicalText(record.title)),
    factor: register.scoring.title,
  } as const;
  const read = record.kind === "lead" || body === "" ? [title, ...places] : places;

  const findings: Finding[] = [];
  const scores = register.topics.map(() => 0);
  for (const { place, counts, factor } of read) {
    for (const [term, count] of counts) {
      for (const meaning of meanings.get(term) ?? []) {
        const value = meaning.weight * factor * repetition(count);
        scores[meaning.number] = (scores[meaning.number] ?? 0) + value;
        findings.push({ meaning, place, count, value });
      }
    }
  }
  return {
    topics: register.topics.map((topic, number) => ({ topic, score: round(scores[number] ?? 0) })),
    evidenceOf: (topic) =>
      findings
        .filter(({ meaning }) => meaning.topic === topic)
        .sort((one, other) => other.value - one.value)
        .map(({ meaning, place, count }) => sharedEvidence(meaning, place, count)),
  };
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
