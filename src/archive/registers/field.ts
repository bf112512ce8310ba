import * as z from "zod/mini";

/**
 * The kinds of field that registers are made of. The message of each check is the name of a rule, which
 * `read-fields.ts` tells in an editor's words.
 */
export type FieldRule = "slug" | "date" | "separator" | "url" | NumberRule;
type NumberRule = "positive" | "share";

const rule = (name: FieldRule): FieldRule => name;

/** A mark that parts names in an attribution or a topic line. */
export const separatorMark = /[、，,；;／/]/u;

export const text = z.string();

/** A name that can be found in a bulletin: no mark in it by which names are parted. */
export const name = z.string().check(z.refine((value) => !separatorMark.test(value), rule("separator")));

/** A literal term of a topic; unlike a name it may hold a slash. */
export const term = z.string().check(z.refine((value) => !/[、，,；;]/u.test(value), rule("separator")));

const slugForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const reservedByWindows = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** One part of an address: lower-case ASCII, never a device name of Windows. */
export const slug = z
  .string()
  .check(
    z.refine((value) => value.length <= 60 && slugForm.test(value) && !reservedByWindows.test(value), rule("slug")),
  );

const dateForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `2019`, `2019-03` or `2019-03-01`. */
export const date = z.string().check(
  z.refine((value) => {
    const [, year, month = "01", day = "01"] = dateForm.exec(value) ?? [];
    if (year === undefined) return false;
    const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${year}-${month}-${day}`);
  }, rule("date")),
);

const numeral = /^\d{1,4}(?:\.\d{1,4})?$/;

/** A number above 0, written in plain digits. */
export const positive = z.pipe(
  z.string().check(z.refine((value) => numeral.test(value) && Number(value) > 0, rule("positive"))),
  z.transform(Number),
);

/** A number from 0 to 1. */
export const share = z.pipe(
  z.string().check(z.refine((value) => numeral.test(value) && Number(value) <= 1, rule("share"))),
  z.transform(Number),
);
