import type { Archive } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";
import { sumsOf } from "../wording.ts";

/** 主题: every topic of topics.yaml with what it collects. */
interface TopicsModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly topics: readonly (Link & {
    readonly description: string;
    readonly leads: number;
    readonly briefs: number;
  })[];
  /** Those that have collected nothing so far. */
  readonly empty: readonly Link[];
}

export const topicsColumn = { name: "主题", description: "按主题查阅简报文章与简讯，依公开的词语规则收录。" };

export function topicsPages(archive: Archive): PageKind {
  const pages =
    archive.topics.length === 0
      ? []
      : [{ url: "/topics/", date: archive.issues[0]?.date, model: () => topicsModel(archive) }];
  return { template: "topics.njk", pages };
}

function topicsModel(archive: Archive): TopicsModel {
  return {
    page: framePage(archive, {
      url: "/topics/",
      section: "topics",
      heading: topicsColumn.name,
      description: topicsColumn.description,
      column: topicsColumn,
    }),
    heading: topicsColumn.name,
    summary: [`${archive.topics.length}个主题。各主题按公开的词语收录，每条有一个主要主题，至多另有两个。`],
    topics: archive.topics
      .filter(({ records }) => records.length > 0)
      .map((topic) => {
        const { leads, briefs } = sumsOf(topic.records);
        return { ...link(topic.name, topic.url), description: topic.description, leads, briefs };
      }),
    empty: archive.topics.filter(({ records }) => records.length === 0).map(({ name, url }) => link(name, url)),
  };
}
