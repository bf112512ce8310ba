import { renderSite } from "../../src/site/render.ts";
import { sampleArchive } from "./sample-archive.ts";

/** Run by tsx in a process of its own, as the build is: `render-sample.ts OUTPUT [show|initials|hide]`. */
const [output = "", contributors = "show"] = process.argv.slice(2);
if (contributors !== "show" && contributors !== "initials" && contributors !== "hide") throw new Error(contributors);
await renderSite(sampleArchive({ contributors }), output);
