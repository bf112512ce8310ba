import { catalogue } from "../../src/diagnostics/catalogue/catalogue.ts";
import { printCatalogue, type ToldKind } from "../../src/diagnostics/print-catalogue.ts";
import { toldByExample } from "./told-by-example.ts";

/** Lines of Markdown that no reader sees; what stands between them is printed from the catalogue. */
const begin = "[//]: # (diagnostics)\n";
const end = "[//]: # (end of diagnostics)\n";

/** The manual with this catalogue in it. */
export function manualWith(manual: string, printed: string): string {
  const start = manual.indexOf(begin);
  const stop = manual.indexOf(end);
  if (start < 0 || stop < start) throw new Error("the manual has no place for the catalogue");
  return `${manual.slice(0, start)}${begin}\n${printed}\n\n${manual.slice(stop)}`;
}

/** The catalogue as Markdown, each kind with what its example is told. */
export async function toldCatalogue(): Promise<string> {
  const parts: { about: string; kinds: ToldKind[] }[] = [];
  for (const { about, kinds } of catalogue) {
    const told: ToldKind[] = [];
    for (const kind of kinds) {
      const own = (await toldByExample(kind)).find(({ code }) => code === kind.code);
      if (!own) throw new Error(`the example of ${kind.code} does not provoke it`);
      told.push({ kind, message: own.message, hint: own.hint });
    }
    parts.push({ about, kinds: told });
  }
  return printCatalogue(parts);
}
