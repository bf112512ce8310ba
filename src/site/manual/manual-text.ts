import { readdirSync, readFileSync } from "node:fs";

/** The editors' manual as it stands in docs/, and the pictures beside it. They belong to the program, as templates do. */
const folder = new URL("../../../docs/", import.meta.url);

export function manualText(): string {
  return readFileSync(new URL("editors.md", folder), "utf8");
}

export interface ManualPicture {
  /** Such as `desk-form.webp`. */
  readonly name: string;
  readonly contents: Uint8Array;
}

export function manualPictures(): readonly ManualPicture[] {
  const pictures = new URL("pictures/", folder);
  return readdirSync(pictures)
    .filter((name) => name.endsWith(".webp"))
    .sort()
    .map((name) => ({ name, contents: readFileSync(new URL(name, pictures)) }));
}
