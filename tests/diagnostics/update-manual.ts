import { readFileSync, writeFileSync } from "node:fs";
import { manualWith, toldCatalogue } from "./manual.ts";

/** `npx tsx tests/diagnostics/update-manual.ts`: prints the catalogue of diagnostics into docs/editors.md. */
const path = new URL("../../docs/editors.md", import.meta.url);
writeFileSync(path, manualWith(readFileSync(path, "utf8"), await toldCatalogue()));
