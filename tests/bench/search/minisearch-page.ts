import MiniSearch from "minisearch";
import { createCanonicaliser } from "../../../src/search/canonical.ts";
import type { EntryText } from "../../../src/search/schema.ts";
import { readTable } from "../../../src/text/traditional.ts";
import { pairOptions } from "./pair-tokens.ts";
import { openRivalPage } from "./rival-page.ts";

const opened = open();
const texts = new Map<string, Promise<EntryText>>();

openRivalPage(async (query) => {
  const results = (await opened).search(query);
  const first = results.slice(0, 10).map(async ({ id }) => {
    const text = await readText(String(id));
    return { url: `/issues/${id}/`, title: text.title, excerpt: excerptOf(text, query) };
  });
  return { found: results.length, first: await Promise.all(first) };
});

async function open() {
  const [table, index] = await Promise.all([fetch("/search/traditional.json"), fetch("/search/index.json")]);
  const canonicalise = createCanonicaliser(readTable(await table.json()));
  return MiniSearch.loadJSON(await index.text(), pairOptions(canonicalise));
}

function readText(id: string): Promise<EntryText> {
  const text = texts.get(id) ?? fetch(`/search/texts/${id}.json`).then((response) => response.json());
  texts.set(id, text);
  return text;
}

function excerptOf({ paragraphs }: EntryText, query: string): string {
  const body = paragraphs.join("");
  const start = Math.max(body.indexOf(query.trim()) - 30, 0);
  return body.slice(start, start + 120);
}
