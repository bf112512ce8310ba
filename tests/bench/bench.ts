import { cpus } from "node:os";
import { benchBuild } from "./build-bench.ts";
import { benchSearch } from "./search-bench.ts";
import { benchSite } from "./site-bench.ts";

/**
 * `npm run bench [-- site|build|search] [-- ISSUES…]`: what building the site and searching it cost, on synthetic archives of
 * 12 and 120 issues of 24 records, or of the sizes named.
 */
const benches = { site: benchSite, build: benchBuild, search: benchSearch };
const named = process.argv.slice(2);
const sizes = named.map(Number).filter((size) => size > 0);
const write = (text: string) => process.stdout.write(text);

write(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown"} × ${cpus().length}\n`);
const onlyOne = Object.keys(benches).some((name) => named.includes(name));
for (const [name, bench] of Object.entries(benches)) {
  if (onlyOne && !named.includes(name)) continue;
  write(`\n## ${name}\n\n`);
  await bench(sizes.length > 0 ? sizes : [12, 120], write);
}
