import { openTemplates } from "../site/templates.ts";
import type { Health } from "./health.ts";

/** The report as one HTML page that needs no other file. */
export function reportPage(health: Health): string {
  return openTemplates().render("report/report.njk", { health });
}
