import * as z from "zod/mini";
import { readRegisterData } from "../../src/desk/register-data.ts";
import { readingOf } from "./reading-of.ts";

/** Bundled as the desk is, and run in a browser by parity.test.ts. */
z.config({ jitless: true });
Object.assign(window, {
  readInBrowser: (texts: readonly string[], data: unknown) =>
    texts.map((text) => readingOf(text, readRegisterData(data))),
});
