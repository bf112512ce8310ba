/** The fields of an entry in which a term is looked for, best first. */
export const fields = ["title", "attribution", "body"] as const;
export type Field = (typeof fields)[number];
