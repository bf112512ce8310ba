import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalMarkdown } from "../issue/canonical-markdown.ts";
import { layoutChanges } from "../issue/layout-changes.ts";
import { parse, withoutPlaces } from "../issue/reading.ts";
import { modelledIssues } from "./modelled-bulletin.ts";

/** Bulletins that are made with what is to be seen of them, as the parser reads them, however they are laid out. */

test("each record has the text that it was made with, and keeps it in the canonical form and in any layout", () => {
  fc.assert(
    fc.property(modelledIssues(1), fc.constantFrom(...layoutChanges), ([modelled], { change }) => {
      if (modelled === undefined) throw new Error("One bulletin is made");
      const { issue, diagnostics } = parse(modelled.markdown);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      if (issue === null) throw new Error("The bulletin is not read");
      const texts = (blocks: readonly { readonly text: string }[]) => blocks.map(({ text }) => text);
      expect(texts(issue.preamble)).toEqual(texts(modelled.preamble));
      expect(
        issue.records.map(({ part, kind, title, blocks, attributions }) => ({
          part,
          title: kind === "lead" ? title : undefined,
          texts: texts(blocks),
          credits: attributions.flatMap(({ credits }) => credits),
        })),
      ).toEqual(
        modelled.records.map(({ part, title, blocks, credits }) => ({
          part,
          title,
          texts: texts(blocks),
          credits: credits.map(({ department, people: contributors }) => ({ department, contributors })),
        })),
      );

      const written = canonicalMarkdown(issue);
      const again = parse(written).issue;
      expect(again && withoutPlaces(again)).toEqual(withoutPlaces(issue));
      expect(again && canonicalMarkdown(again)).toBe(written);

      const changed = parse(change(modelled.markdown.replace(/\r\n?/gu, "\n"))).issue;
      expect(changed && withoutPlaces(changed)).toEqual(withoutPlaces(issue));
    }),
    { numRuns: 150 },
  );
});
