import type { Archive, Topic } from "../../archive/archive.ts";
import { type AsideList, asideLists, type CollectionYear, collectionYears } from "../collection.ts";
import { mostFrequentDepartments, mostFrequentTopics } from "../counts.ts";
import { framePage } from "../frame.ts";
import { link, type PageKind, type PageModel } from "../page.ts";
import { sumsInWords, sumsOf } from "../wording.ts";
import { topicsColumn } from "./topics.ts";

/** A topic: the records it collects, and the words by which it does. */
interface TopicModel extends PageModel {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly description: string;
  readonly terms: Topic["terms"];
  readonly collection: CollectionYear;
  readonly asides: readonly AsideList[];
}

export function topicPages(archive: Archive): PageKind {
  return {
    template: "topic.njk",
    pages: archive.topics.flatMap((topic) =>
      collectionYears(archive, topic.url, topic.records).map((collection) => ({
        url: collection.url,
        model: () => topicModel(archive, topic, collection),
      })),
    ),
  };
}

function topicModel(archive: Archive, topic: Topic, collection: CollectionYear): TopicModel {
  const ofYear = collection.first ? "" : `${collection.year}年`;
  const trail = [link(topicsColumn.name, "/topics/")];
  return {
    page: framePage(archive, {
      url: collection.url,
      section: "topics",
      heading: topic.name + ofYear,
      description: `${ofYear}主题“${topic.name}”的简报文章与简讯。${topic.description}`,
      trail: collection.first ? trail : [...trail, link(topic.name, topic.url)],
      column: topicsColumn,
    }),
    heading: topic.name,
    summary: topic.records.length === 0 ? ["暂无条目"] : sumsInWords(sumsOf(topic.records)),
    description: topic.description,
    terms: topic.terms.toSorted((first, second) => second.weight - first.weight),
    collection,
    asides: asideLists(
      { title: "单位", entries: mostFrequentDepartments(topic.records) },
      { title: "相关主题", entries: mostFrequentTopics(topic.records, topic) },
    ),
  };
}
