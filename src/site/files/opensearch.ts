import type { Archive } from "../../archive/archive.ts";
import { faviconPath } from "../assets.ts";
import { absoluteUrl, siteNameOf } from "../frame.ts";
import type { SiteFile } from "../page.ts";
import { xmlText } from "./xml.ts";

/**
 * /opensearch.xml (OpenSearch 1.1, draft 6), by which a browser searches the archive from its address bar. Its template
 * holds the site's own address: without one there is none.
 */
export function openSearchFiles(archive: Archive): readonly SiteFile[] {
  const template = absoluteUrl(archive, "/search/?q={searchTerms}");
  const image = absoluteUrl(archive, faviconPath);
  if (template === null || image === null) return [];
  return [{ path: "/opensearch.xml", contents: () => descriptionOf(archive, template, image) }];
}

/** What the format allows, in characters. */
const longestShortName = 16;
const longestDescription = 1024;

function descriptionOf(archive: Archive, template: string, image: string): string {
  const siteName = siteNameOf(archive);
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(shortNameOf(archive))}</ShortName>
<Description>${xmlText(firstCharacters(`检索${siteName}的标题、正文和署名。`, longestDescription))}</Description>
<Url type="text/html" method="get" template="${xmlText(template)}"/>
<Image width="16" height="16" type="image/svg+xml">${xmlText(image)}</Image>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}

/** With the bureau, if that is short enough. */
function shortNameOf(archive: Archive): string {
  const siteName = siteNameOf(archive);
  return [...siteName].length <= longestShortName ? siteName : firstCharacters(archive.identity.name, longestShortName);
}

function firstCharacters(text: string, length: number): string {
  return [...text].slice(0, length).join("");
}
