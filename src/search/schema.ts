import * as z from "zod/mini";

/** The files that the search page reads. The version rises when a page of an older build could no longer read them. */
export const searchDataVersion = 2;

const traditionalSchema = z.strictObject({ traditional: z.string(), simplified: z.string() });

/**
 * One issue of the catalogue. Its entries are its records in source order and, last, its preamble if it has any;
 * the entries of all issues, in the catalogue's order, are what ordinals count.
 */
const catalogueIssueSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  number: z.number(),
  year: z.number(),
  date: z.string(),
  /** The records' parts, parted by blanks: `l01 l02 b01`; a part's first letter tells its kind. */
  parts: z.string(),
  preamble: z.boolean(),
});

/** A run of entries whose texts are one file, named after its year; `all` in a small archive. */
const shelfSchema = z.strictObject({ name: z.string(), entries: z.number() });

/** What answers first; the other stands in where it fails. */
const engineNameSchema = z.enum(["pagefind", "texts"]);

/** /search/catalogue.json: all that is needed to find, to name every hit and to order it. Issues newest first. */
export const catalogueSchema = z.strictObject({
  version: z.literal(searchDataVersion),
  /** Changes with any of the search files; it is added to their addresses. */
  edition: z.string(),
  traditional: traditionalSchema,
  engine: engineNameSchema,
  /**
   * What the first word of each file of the index begins with, parted by blanks. The files are /pagefind/0.pf_index
   * and on; pages are the entries' titles, then their attributions, then their bodies.
   */
  words: z.string(),
  /** The entries in order, one shelf after the other. */
  shelves: z.array(shelfSchema),
  issues: z.array(catalogueIssueSchema),
});

/** /search/facets.json: what filters need of every entry; numbers are places in the lists. */
export const facetsSchema = z.strictObject({
  /** Canonical names with the other names of the register, in official order. */
  departments: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()) })),
  topics: z.array(z.string()),
  entries: z.array(z.tuple([z.array(z.number()), z.array(z.number())])),
});

/** /search/texts/ID/PART.json, and one item of /search/shelves/NAME.json: what an excerpt is cut from. */
export const entryTextSchema = z.strictObject({
  title: z.string(),
  /** Departments and persons as printed: `利用科/贺孟萌 地矿科/周鹏`. */
  attribution: z.string(),
  /** The same with the departments' canonical names, which the site shows; empty where nothing differs. */
  registered: z.string(),
  /** Canonical names. */
  departments: z.array(z.string()),
  topics: z.array(z.string()),
  paragraphs: z.array(z.string()),
});

/** /search/shelves/NAME.json: the texts of a shelf's entries, in the catalogue's order. */
export const shelfTextsSchema = z.array(entryTextSchema);

/** /search/titles/NAME.json: their titles alone, for lists too long to fetch the texts of. */
export const shelfTitlesSchema = z.array(z.string());

export type Catalogue = z.infer<typeof catalogueSchema>;
export type CatalogueIssue = z.infer<typeof catalogueIssueSchema>;
export type EngineName = z.infer<typeof engineNameSchema>;
export type CatalogueShelf = z.infer<typeof shelfSchema>;
export type Facets = z.infer<typeof facetsSchema>;
export type EntryText = z.infer<typeof entryTextSchema>;
