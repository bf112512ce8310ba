import type { Archive, Topic } from "../../archive/archive.ts";
import { framePage } from "../frame.ts";
import { type Link, link, type PageKind, type PageModel } from "../page.ts";
import { type PageTurn, partName, partsOfSections, partUrl, turnOfList } from "../parts.ts";
import { htmlBytes, roomForList, urlBytes } from "../weight.ts";
import { sumsOf } from "../wording.ts";

/** 主题: every topic of topics.yaml with what it collects; very many on several pages. */
interface TopicsModel extends PageModel {
  readonly heading: string;
  readonly part: string;
  readonly summary: readonly string[];
  readonly topics: readonly (Link & {
    readonly description: string;
    readonly leads: number;
    readonly briefs: number;
  })[];
  /** Those that have collected nothing so far. */
  readonly empty: readonly Link[];
  readonly turn: PageTurn;
}

export const topicsColumn = { name: "主题", description: "按主题查阅简报文章与简讯，依公开的词语规则收录。" };

const listUrl = "/topics/";

export function topicsPages(archive: Archive): PageKind {
  const parts = partsOfTopics(archive);
  return {
    template: "topics.njk",
    pages: parts.map((_, index) => ({
      url: partUrl(listUrl, index),
      date: archive.issues[0]?.date,
      model: () => topicsModel(archive, parts, index),
    })),
  };
}

/** Those that have collected something, then those that have not. */
function partsOfTopics({ topics }: Archive): readonly (readonly Topic[])[] {
  const sections = [
    { entries: topics.filter(({ records }) => records.length > 0) },
    { entries: topics.filter(({ records }) => records.length === 0) },
  ];
  const weights = { entry: bytesOfTopic, heading: () => bytesAroundSection };
  return partsOfSections(sections, weights, roomForList).map((pieces) => pieces.flatMap(({ entries }) => entries));
}

/** What has collected nothing is not described. */
function bytesOfTopic({ name, url, description, records }: Topic): number {
  const row = 210 + htmlBytes(name) + urlBytes(url);
  return records.length === 0 ? row : row + htmlBytes(description);
}

const bytesAroundSection = 400;

function topicsModel(archive: Archive, parts: readonly (readonly Topic[])[], index: number): TopicsModel {
  const topics = parts[index] ?? [];
  const part = partName(index);
  return {
    page: framePage(archive, {
      url: partUrl(listUrl, index),
      section: "topics",
      heading: topicsColumn.name + part,
      description: topicsColumn.description + part,
      trail: index === 0 ? [] : [link(topicsColumn.name, listUrl)],
      column: topicsColumn,
    }),
    heading: topicsColumn.name,
    part,
    summary: [`${archive.topics.length}个主题。各主题按公开的词语收录，每条有一个主要主题，至多另有两个。`],
    topics: topics
      .filter(({ records }) => records.length > 0)
      .map((topic) => {
        const { leads, briefs } = sumsOf(topic.records);
        return { ...link(topic.name, topic.url), description: topic.description, leads, briefs };
      }),
    empty: topics.filter(({ records }) => records.length === 0).map(({ name, url }) => link(name, url)),
    turn: turnOfList(listUrl, parts.length, index),
  };
}
