import type { Archive } from "../../src/archive/archive.ts";
import { noRegisters } from "../../src/archive/registers/registers.ts";
import type { NamedIdentity } from "../../src/archive/site-identity.ts";
import { deskPage, deskPath } from "../../src/desk/desk-page.ts";
import { buildSearchIndex } from "../../src/search/build-index.ts";
import { renderSite } from "../../src/site/render.ts";
import { freshStage, siteAssets } from "./fresh-stage.ts";
import { sampleArchive } from "./sample-archive.ts";

/** Run by tsx in a process of its own, as the build is: `render-sample.ts OUTPUT [show|initials|hide|bare|empty]`. */
const [output = "", kind = "show"] = process.argv.slice(2);

const bareIdentity: NamedIdentity = {
  name: "农业农村信息工作简报",
  contributors: "show",
  requireReview: false,
  tryQueries: [],
  series: {},
};
const archives: Readonly<Record<string, () => Archive>> = {
  show: () => sampleArchive(),
  initials: () => sampleArchive({ contributors: "initials" }),
  hide: () => sampleArchive({ contributors: "hide" }),
  // A content folder of one issue and nothing else: no register, no topics, no site.yaml.
  bare: () => {
    const archive = sampleArchive();
    const [issue] = archive.issues.slice(-1);
    if (issue === undefined) throw new Error("The sample has issues");
    const records = issue.records.map((record) => ({ ...record, credits: [], topics: [] }));
    const issues = [{ ...issue, records }];
    const years = [{ year: issue.year, url: `/years/${issue.year}/`, issues }];
    return { identity: bareIdentity, issues, years, departments: [], contributors: [], topics: [] };
  },
  empty: () => ({
    identity: bareIdentity,
    issues: [],
    years: [],
    departments: [],
    contributors: [],
    topics: [],
  }),
};

const archive = archives[kind];
if (archive === undefined) throw new Error(kind);
const rendered = archive();
const stage = await freshStage(output);
await renderSite(rendered, await siteAssets(), stage);
const registers = { ...noRegisters, identity: rendered.identity };
stage.write(deskPath, await deskPage(registers, rendered.identity.name));
await buildSearchIndex(rendered, stage);
