import { bundleAll, writeSite } from "../../src/commands/build-site.ts";
import { freshStage } from "../site/fresh-stage.ts";
import { payloadArchive } from "./payload-archive.ts";
import { payloads } from "./payloads.ts";

/** Run by tsx in a process of its own, as the build is: `render-payloads.ts OUTPUT`. */
const [output = ""] = process.argv.slice(2);

const { archive, registers } = payloadArchive(payloads);
await writeSite(archive, await freshStage(output), bundleAll(archive, registers));
