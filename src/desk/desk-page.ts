import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Registers } from "../archive/registers/registers.ts";
import { bundle } from "../site/bundle.ts";
import { deskFolder } from "../site/delivery.ts";
import { openTemplates } from "../site/templates.ts";
import { toRegisterData } from "./register-data.ts";
import { slimLibraries } from "./slim-libraries.ts";

/** Where the desk stands in the site's folder. */
export const deskPath = `${deskFolder.slice(1)}index.html`;

const clientFolder = fileURLToPath(new URL("client", import.meta.url));
const templateFolder = fileURLToPath(new URL("../../templates", import.meta.url));

/**
 * The editor's desk as one HTML file that needs nothing beside it: the parser, the registers, its styles and its
 * script. It works from the site and from the disk, and its own policy lets it ask for nothing.
 *
 * @param name the bulletin's name
 */
export async function deskPage(registers: Registers, name: string): Promise<string> {
  const [styles, script] = await Promise.all([
    bundle(`${templateFolder}/desk`, "desk.css", { target: oldestBrowser }).then(text),
    bundle(clientFolder, "main.ts", { target: oldestBrowser, plugins: [slimLibraries(registers)] }).then(text),
  ]);
  const favicon = await readFile(`${templateFolder}/assets/favicon.svg`, "utf8");
  return openTemplates().render("desk/desk.njk", {
    policy: policyOf(script, styles),
    name,
    siteName: (registers.identity.organ ?? "") + name,
    styles,
    icon: `data:image/svg+xml;base64,${Buffer.from(favicon).toString("base64")}`,
    registers: JSON.stringify(toRegisterData(registers)).replaceAll("<", "\\u003c"),
    script,
  });
}

/** Dual-core browsers on Windows 7 and 10 stand at Chrome 86 or later. */
const oldestBrowser = "chrome86";

/** Nothing is fetched and nothing is sent; only this style and this script run. */
function policyOf(script: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(styles)}`,
    "img-src data:",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

function hashOf(source: string): string {
  return `'sha256-${createHash("sha256").update(source, "utf8").digest("base64")}'`;
}

/** As it stands inside a page, where `<!--` could hide the end of a script; in code it stands in texts and patterns. */
function text(contents: Uint8Array): string {
  return Buffer.from(contents).toString("utf8").trim().replaceAll("<!--", "\\x3c!--");
}
