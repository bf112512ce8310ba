import * as z from "zod/mini";
import { DepartmentIndex } from "../archive/registers/department-index.ts";
import type { Registers } from "../archive/registers/registers.ts";
import type { TopicRegister } from "../archive/registers/topic-register.ts";
import { siteIdentitySchema } from "../archive/site-identity.ts";

/**
 * The registers as they travel inside the editor's desk: what the parser and its checks ask of them, and no more.
 *
 * Terms are grouped by weight, which costs a fifth less than naming the weight of each.
 */
const registerDataSchema = z.object({
  identity: z.pick(siteIdentitySchema, { name: true, organ: true, series: true }),
  departments: z.array(
    z.object({
      name: z.string(),
      aliases: z.array(z.string()),
      kind: z.string(),
      slug: z.string(),
      parent: z.optional(z.string()),
      from: z.optional(z.string()),
      to: z.optional(z.string()),
      contributors: z.array(z.string()),
    }),
  ),
  topics: z.nullable(
    z.object({
      scoring: z.object({
        title: z.number(),
        threshold: z.number(),
        secondary: z.number(),
        secondaryThreshold: z.number(),
        department: z.number(),
        length: z.number(),
      }),
      ignore: z.array(z.string()),
      topics: z.array(
        z.object({
          name: z.string(),
          slug: z.string(),
          departments: z.array(z.string()),
          /** Each weight with its terms, which hold no 、. */
          terms: z.array(z.tuple([z.number(), z.string()])),
        }),
      ),
    }),
  ),
});
export type RegisterData = z.infer<typeof registerDataSchema>;

/**
 * What the desk is given. It lies on the public site: people whom the register names are left out where the site does
 * not show names.
 */
export function toRegisterData({ identity, departments, topics }: Registers): RegisterData {
  const { name, organ, series, contributors: privacy } = identity;
  return registerDataSchema.parse({
    identity: { name, organ, series },
    departments: departments.map((department) => ({
      ...department,
      contributors: privacy === "show" ? department.contributors : [],
    })),
    topics: topics && {
      ...topics,
      topics: topics.topics.map((topic) => ({ ...topic, terms: groupTerms(topic.terms) })),
    },
  });
}

/** The registers as the parser asks them. Names show as printed: an editor sees them whatever the site shows. */
export function readRegisterData(data: unknown): Registers {
  const { identity, departments, topics } = registerDataSchema.parse(data);
  return {
    identity: siteIdentitySchema.parse({ ...identity, contributors: "show" }),
    departments,
    departmentIndex: new DepartmentIndex(departments),
    topics: topics && {
      ...topics,
      topics: topics.topics.map((topic) => ({ ...topic, terms: listTerms(topic.terms) })),
    },
  };
}

type Terms = TopicRegister["topics"][number]["terms"];

function groupTerms(terms: Terms): [weight: number, terms: string][] {
  const groups = new Map<number, string[]>();
  for (const { term, weight } of terms) groups.set(weight, [...(groups.get(weight) ?? []), term]);
  return [...groups].map(([weight, group]) => [weight, group.join("、")]);
}

function listTerms(groups: readonly (readonly [weight: number, terms: string])[]): Terms {
  return groups.flatMap(([weight, terms]) => terms.split("、").map((term) => ({ term, weight })));
}
