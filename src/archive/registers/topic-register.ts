import * as z from "zod/mini";
import { foldName } from "../../text/fold-name.ts";
import { name, positive, share, slug, term, text } from "./field.ts";
import { fieldValue, readEntries } from "./read-entries.ts";
import { readFields } from "./read-fields.ts";
import { inReadingOrder, type RegisterReading } from "./register-reading.ts";
import { RegisterSource } from "./register-source.ts";
import { Registry } from "./registry.ts";
import { readYaml } from "./yaml-value.ts";

/**
 * content/topics.yaml: the topics with their weighted terms, and how they are scored.
 *
 *     scoring: { title: 3, threshold: 2 }
 *     ignore: [自然资源和规划局]
 *     topics:
 *       - name: 不动产登记
 *         slug: budongchandengji
 *         terms:
 *           5: [不动产登记, 确权颁证]
 *           2: [产权证]
 */
const scoringSchema = z.strictObject({
  /** A term in the title of a lead counts so many times what it counts in the body. */
  title: z._default(positive, 3),
  /** The least score with which a topic is assigned. */
  threshold: z._default(positive, 2),
  /** A second or third topic must reach this share of the main one's score. */
  secondary: z._default(share, 0.4),
  /** And so many points of its own. A text where no topic has so many says little: its departments are asked. */
  secondaryThreshold: z._default(positive, 4),
  /** What the signing department adds where the text itself says little. */
  department: z._default(positive, 2),
  /** A body longer than this many characters counts less, so that a long lead does not collect every topic. */
  length: z._default(positive, 300),
});
type TopicScoring = z.infer<typeof scoringSchema>;

const scoringNames = {
  title: "标题倍数",
  threshold: "入选分",
  secondary: "次要主题比例",
  secondaryThreshold: "次要主题入选分",
  department: "部门加分",
  length: "篇幅",
} satisfies Record<keyof TopicScoring, string>;

const weight = z.string().check(z.refine((key) => positive.safeParse(key).success, "positive"));

const topicSchema = z.strictObject({
  name,
  slug,
  description: z.optional(text),
  /** Weight → terms. */
  terms: z.record(weight, z.array(term)),
  /** Departments whose signature tips the scale where the text says little. */
  departments: z._default(z.array(name), []),
});
const topicNames = {
  name: "名称",
  slug: "网址名",
  description: "说明",
  terms: "词",
  departments: "部门",
} satisfies Record<keyof z.infer<typeof topicSchema>, string>;

const fileSchema = z.strictObject({
  scoring: z.optional(z.unknown()),
  ignore: z._default(z.array(term), []),
  topics: z.optional(z.unknown()),
});
const fileNames = { scoring: "评分", ignore: "不计", topics: "主题" };

interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

export interface RegisteredTopic {
  readonly name: string;
  readonly slug: string;
  readonly description?: string;
  /** The heaviest first, otherwise as registered. */
  readonly terms: readonly WeightedTerm[];
  readonly departments: readonly string[];
}

export interface TopicRegister {
  readonly scoring: TopicScoring;
  /** Phrases that hold a term by chance, such as the bureau's own name: nothing within them counts. */
  readonly ignore: readonly string[];
  /** In the order of the file. */
  readonly topics: readonly RegisteredTopic[];
}

/** A register without topics: what an absent content/topics.yaml amounts to. */
export const emptyTopicRegister: TopicRegister = { scoring: scoringSchema.parse({}), ignore: [], topics: [] };

/** Reads content/topics.yaml: what could be read, and every fault at its place. */
export function readTopicRegister(content: string, path: string): RegisterReading<TopicRegister> {
  const source = new RegisterSource(content, path);
  const { value: yaml, diagnostics: faults } = readYaml(source);
  if (yaml === undefined || yaml.kind === "empty") return { value: emptyTopicRegister, diagnostics: faults };

  const diagnostics = [...faults];
  const file = readFields(fileSchema, fileNames, yaml, source);
  diagnostics.push(...file.diagnostics);

  let scoring = emptyTopicRegister.scoring;
  const scoringYaml = fieldValue(yaml, "scoring", fileNames);
  if (scoringYaml !== undefined && scoringYaml.kind !== "empty") {
    const reading = readFields(scoringSchema, scoringNames, scoringYaml, source);
    diagnostics.push(...reading.diagnostics);
    scoring = reading.value ?? scoring;
  }

  const registry = new Registry(source);
  const topics: RegisteredTopic[] = [];
  const topicsYaml = fieldValue(yaml, "topics", fileNames);
  if (topicsYaml !== undefined) {
    const reading = readEntries(topicSchema, topicNames, topicsYaml, source);
    diagnostics.push(...reading.diagnostics);
    for (const { value, at } of reading.entries) {
      const { terms, description, ...rest } = value;
      registry.claim("名称", foldName(value.name), value.name, value, at("name"));
      registry.claim("网址名", value.slug, value.slug, value, at("slug"));
      for (const [key, list] of Object.entries(terms)) {
        for (const [index, word] of list.entries()) {
          const owner = { name: value.name };
          registry.claim(`“${value.name}”的词`, foldName(word), word, owner, at("terms", key, index));
        }
      }
      topics.push({ ...rest, ...(description === undefined ? {} : { description }), terms: weighTerms(terms) });
    }
  }
  return inReadingOrder({
    value: { scoring, ignore: file.value?.ignore ?? [], topics },
    diagnostics: [...diagnostics, ...registry.diagnostics],
  });
}

function weighTerms(terms: Readonly<Record<string, readonly string[]>>): WeightedTerm[] {
  return Object.entries(terms)
    .flatMap(([key, list]) => list.map((term) => ({ term, weight: Number(key) })))
    .sort((first, second) => second.weight - first.weight);
}
