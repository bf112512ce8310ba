import type { Archive, Topic } from "../../archive/archive.ts";
import { type AsideList, asideLists, type CollectionPage, collectionPages, pageOfPart } from "../collection.ts";
import { mostFrequentDepartments, mostFrequentTopics } from "../counts.ts";
import { feedsOf } from "../feed-links.ts";
import { framePage } from "../frame.ts";
import { link, type PageKind, type PageModel } from "../page.ts";
import { type SearchWithin, searchWithin } from "../search-within.ts";
import { htmlBytes } from "../weight.ts";
import { sumsInWords, sumsOf } from "../wording.ts";
import { topicsColumn } from "./topics.ts";

/** A topic: the records it collects, and the words by which it does. */
interface TopicModel extends PageModel, Overview {
  readonly collection: CollectionPage;
}

/** What stands on the page of each of its years. */
interface Overview {
  readonly heading: string;
  readonly summary: readonly string[];
  readonly description: string;
  readonly terms: TopicTerms | null;
  readonly within: SearchWithin | null;
  readonly asides: readonly AsideList[];
}

interface TopicTerms {
  /** `不动产登记、不动产权、……等42个`. */
  readonly summary: string;
  /** Heaviest first. */
  readonly weights: readonly { readonly weight: number; readonly terms: string }[];
}

const termsInSummary = 6;

export function topicPages(archive: Archive): PageKind {
  return {
    template: "topic.njk",
    pages: archive.topics.flatMap((topic) => {
      const overview = overviewOf(topic);
      const beside = htmlBytes(JSON.stringify(overview));
      return collectionPages(archive, topic.url, topic.records, { beside }).map((part) =>
        pageOfPart(part, (collection) => topicModel(archive, topic, overview, collection)),
      );
    }),
  };
}

function overviewOf(topic: Topic): Overview {
  return {
    heading: topic.name,
    summary: topic.records.length === 0 ? ["暂无条目"] : sumsInWords(sumsOf(topic.records)),
    description: topic.description,
    terms: termsOf(topic),
    within: searchWithin("topic", topic.name, topic.records.length),
    asides: asideLists(
      { title: "单位", entries: mostFrequentDepartments(topic.records) },
      { title: "相关主题", entries: mostFrequentTopics(topic.records, topic) },
    ),
  };
}

function topicModel(archive: Archive, topic: Topic, overview: Overview, collection: CollectionPage): TopicModel {
  const trail = [link(topicsColumn.name, "/topics/")];
  return {
    page: framePage(archive, {
      url: collection.url,
      section: "topics",
      heading: topic.name + collection.part,
      description: `${collection.part}主题“${topic.name}”的简报文章与简讯。${topic.description}`,
      trail: collection.first ? trail : [...trail, link(topic.name, topic.url)],
      column: topicsColumn,
      feeds: feedsOf(archive, topic),
    }),
    ...overview,
    collection,
  };
}

function termsOf({ terms }: Topic): TopicTerms | null {
  if (terms.length === 0) return null;
  const sorted = terms.toSorted((first, second) => second.weight - first.weight);
  const first = sorted.slice(0, termsInSummary).map(({ term }) => term);
  const weights = [...new Set(sorted.map(({ weight }) => weight))];
  return {
    summary: terms.length <= termsInSummary ? first.join("、") : `${first.join("、")}等${terms.length}个`,
    weights: weights.map((weight) => ({
      weight,
      terms: sorted.flatMap((term) => (term.weight === weight ? [term.term] : [])).join("、"),
    })),
  };
}
