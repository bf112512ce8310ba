import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SiteServer, serveSite } from "../../src/commands/serve.ts";
import {
  contentPolicy,
  deskFolder,
  deskPolicyHeader,
  headersOf,
  headersOfEveryFile,
  keptForEver,
} from "../../src/site/delivery.ts";
import { openBrowser } from "../browser.ts";
import { findNginx, type Nginx, startNginx } from "../nginx.ts";
import { pageKinds } from "./page-kinds.ts";
import { readSite, removeSite, renderSample } from "./sample-site.ts";

let folder = "";
let files: ReadonlyMap<string, string> = new Map();
let preview: SiteServer;

beforeAll(async () => {
  folder = await renderSample();
  files = await readSite(folder);
  preview = await serveSite(folder, 0);
});
afterAll(async () => {
  await preview.close();
  await removeSite(folder);
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** Asks as a browser does, but neither unpacks nor follows what comes. */
function ask(origin: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    get(origin + path, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const named = Object.entries(response.headers).map(([name, value]) => [name, value?.toString()] as const);
        done({ status: response.statusCode, headers: Object.fromEntries(named), body: Buffer.concat(parts) });
      });
    }).on("error", fail);
  });
}

const assetNamed = (start: string) => [...files.keys()].find((path) => path.startsWith(`/assets/${start}`)) ?? start;

/** One address of each kind; for each, nginx must say what the preview says. */
const addresses = (): readonly string[] => [
  "/",
  "/issues/2023-10/",
  "/issues/2023-10",
  "/desk/",
  "/desk/no-such-page/",
  "/search/?q=地热&v=1",
  "/404.html",
  "/no-such-page/",
  "/issues/2023-10/no-such-file.js",
  "/assets/",
  "/assets/no-such-file.js",
  assetNamed("site."),
  assetNamed("every-page."),
  "/favicon.svg",
  "/robots.txt",
  "/sitemap.xml",
  "/feed.xml",
  "/feed.json",
  "/opensearch.xml",
  "/data/records.ndjson",
  "/data/records.csv",
  "/data/schema.json",
  "/search/catalogue.json",
  "/search/facets.json?v=1",
  "/search/texts/2023-10/l01.json?v=1",
  "/search/texts/2023-10/l01.json",
  "/pagefind/0.pf_index?v=1",
  "/pagefind/no-such-file.pf_index?v=1",
];

const compared = [...headersOfEveryFile.map(([name]) => name.toLowerCase()), "content-type", "cache-control"];

function facts({ status, headers }: Answer) {
  return status === 301
    ? { status, location: headers.location }
    : { status, ...Object.fromEntries(compared.map((name) => [name, headers[name]])) };
}

test("the policy stands in every page, and in the header with who may frame it", async () => {
  for (const [path, html] of files) {
    if (path.endsWith(".html") && !path.startsWith(deskFolder))
      expect(html, path).toContain(`content="${contentPolicy}"`);
  }
  const { headers } = await ask(preview.origin, "/");
  expect(headers["content-security-policy"]).toBe(`${contentPolicy}; frame-ancestors 'none'`);
});

test("the desk's own policy is not narrowed by the header, which asks for nothing either", async () => {
  const { headers } = await ask(preview.origin, "/desk/");
  expect(headers["content-security-policy"]).toBe(deskPolicyHeader[1]);
  expect(headers["x-frame-options"]).toBe("DENY");
});

test("what changes with its contents is kept, and nothing else", async () => {
  const kept: string[] = [];
  for (const address of addresses()) {
    const { status, headers } = await ask(preview.origin, encodeURI(address));
    if (headers["cache-control"] === keptForEver) kept.push(address);
    else if (status !== 301) expect(headers["cache-control"], address).toBe("no-cache");
  }
  expect(kept).toEqual([
    assetNamed("site."),
    assetNamed("every-page."),
    "/search/facets.json?v=1",
    "/search/texts/2023-10/l01.json?v=1",
    "/pagefind/0.pf_index?v=1",
  ]);
});

test("/_headers says the same to the hosts that read it, each header once for a file", () => {
  const blocks = (files.get("/_headers") ?? "")
    .trimEnd()
    .split("\n\n")
    .map((block) => block.split("\n"));
  const said = (address: string) =>
    blocks.flatMap(([pattern = "", ...headers]) => {
      const [start = "", end] = pattern.split("*");
      const isMeant = end === undefined ? address === start : address.startsWith(start) && address.endsWith(end);
      return isMeant ? headers.map((header) => header.trim().split(": ")) : [];
    });
  const everywhere = headersOfEveryFile.map((header) => [...header]);
  expect(said("/")).toEqual(everywhere);
  expect(said("/404.html")).toEqual(everywhere);
  expect(said("/desk/")).toEqual(headersOf("/desk/").map((header) => [...header]));
  expect(said("/search/catalogue.json")).toEqual(everywhere);
  expect(said(assetNamed("site."))).toEqual([...everywhere, ["Cache-Control", keptForEver]]);
  expect(said("/search/texts/2023-10/l01.json")).toEqual([...everywhere, ["Cache-Control", keptForEver]]);
  expect(said("/departments/dept-25/feed.xml")).toEqual([
    ...everywhere,
    ["Content-Type", "application/atom+xml; charset=utf-8"],
  ]);
});

test("deploy/nginx.conf sends every header, and by its word alone", async () => {
  const shipped = await readFile(new URL("../../deploy/nginx.conf", import.meta.url), "utf8");
  const added = [...shipped.matchAll(/^ +add_header (\S+) "(.*)" always;$/gmu)].map(([, name, value]) => [name, value]);
  const [policy, ...others] = headersOfEveryFile;
  expect(added).toEqual(others);
  expect(shipped).toContain("add_header Content-Security-Policy $jianbao_policy always;");
  expect(shipped).toContain(`default "${policy?.[1]}";`);
  expect(shipped).toContain(`"~^/desk/" "${deskPolicyHeader[1]}";`);
});

const nginxPath = findNginx();
if (nginxPath === undefined) {
  process.stdout.write(
    "No nginx here, and none to be had from Debian: deploy/nginx.conf is tested by its words alone.\n",
  );
} else {
  describe("nginx with deploy/nginx.conf", () => {
    let nginx: Nginx;
    beforeAll(async () => {
      nginx = await startNginx(nginxPath, folder);
    });
    afterAll(() => nginx.close());

    test("answers as the preview does", async () => {
      for (const address of addresses()) {
        const path = encodeURI(address);
        expect(facts(await ask(nginx.origin, path)), address).toEqual(facts(await ask(preview.origin, path)));
      }
    });

    test("shows the page of what is not found, and not its own", async () => {
      for (const path of ["/no-such-page/", "/assets/", "/_headers"]) {
        const { status, body } = await ask(nginx.origin, path);
        expect(status, path).toBe(404);
        expect(body.toString(), path).toBe(files.get("/404.html"));
      }
    });

    test("sends nothing again that is still good", async () => {
      const { headers } = await ask(nginx.origin, "/issues/2023-10/", { "accept-encoding": "gzip" });
      const again = await ask(nginx.origin, "/issues/2023-10/", {
        "accept-encoding": "gzip",
        "if-none-match": headers.etag ?? "",
      });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
    });

    test("compresses text once, and what is compressed already not at all", async () => {
      for (const path of ["/", "/feed.xml", "/data/records.ndjson", "/search/catalogue.json", assetNamed("site.")]) {
        const { headers, body } = await ask(nginx.origin, path, { "accept-encoding": "gzip" });
        expect(headers["content-encoding"], path).toBe("gzip");
        expect(gunzipSync(body).toString(), path).toBe(files.get(path === "/" ? "/index.html" : path));
      }
      const index = await ask(nginx.origin, "/pagefind/0.pf_index?v=1", { "accept-encoding": "gzip" });
      expect(index.headers["content-encoding"]).toBeUndefined();
      expect(index.body).toEqual(await readFile(`${folder}/pagefind/0.pf_index`));
    });

    test("no page breaks the policy in the browser", async () => {
      const browser = await openBrowser();
      const page = await browser.newPage();
      const broken: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") broken.push(message.text());
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
          console.error(`${location.pathname}: ${violatedDirective} ${blockedURI}`);
        });
      });
      for (const [, path] of pageKinds.filter(([kind]) => kind !== "404")) await page.goto(nginx.origin + path);
      await page.goto(`${nginx.origin}/search/?q=地热`);
      await page.locator(".results a").first().click();
      await page.locator(".found").first().waitFor();
      await browser.close();
      expect(broken).toEqual([]);
    });
  });
}
