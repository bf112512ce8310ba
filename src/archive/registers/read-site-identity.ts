import { type SiteIdentity, siteIdentitySchema } from "../site-identity.ts";
import { readFields } from "./read-fields.ts";
import { inReadingOrder, type RegisterReading } from "./register-reading.ts";
import { RegisterSource } from "./register-source.ts";
import { readYaml } from "./yaml-value.ts";

/** What the fields are called in messages to an editor. */
export const fieldNames = {
  name: "名称",
  organ: "主办单位",
  publisher: "编发单位",
  description: "简介",
  url: "网址",
  contact: "联系方式",
  disclaimer: "声明",
  siteCode: "网站标识码",
  icp: "ICP备案",
  policeRecord: "公安备案",
  conac: "党政机关网站标识",
  contributors: "人名显示",
  requireReview: "须审核",
  tryQueries: "试查",
  series: "系列",
} satisfies Record<keyof SiteIdentity, string>;

/** The identity of a site without content/site.yaml. */
export const defaultSiteIdentity: SiteIdentity = siteIdentitySchema.parse({});

/** Reads content/site.yaml: what could be read, and every fault at its place. */
export function readSiteIdentity(content: string, path: string): RegisterReading<SiteIdentity> {
  const source = new RegisterSource(content, path);
  const { value: yaml, diagnostics: faults } = readYaml(source);
  if (yaml === undefined || yaml.kind === "empty") return { value: defaultSiteIdentity, diagnostics: faults };
  const { value = defaultSiteIdentity, diagnostics } = readFields(siteIdentitySchema, fieldNames, yaml, source);
  return inReadingOrder({ value, diagnostics: [...faults, ...diagnostics] });
}
