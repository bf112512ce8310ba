import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";

/**
 * The Nunjucks environment of the site: one, so that each template is compiled once.
 *
 * A misspelt field stops the build rather than leave a gap in a page.
 */
export function openTemplates(): nunjucks.Environment {
  const folder = fileURLToPath(new URL("../../templates", import.meta.url));
  return new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
}
