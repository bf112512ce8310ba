import { fullTraditionalTable } from "./traditional.ts";

/** Greek and Cyrillic letters that look like Latin ones. */
const lookAlikes = new Map(
  Object.entries({
    Α: "a",
    Β: "b",
    Ε: "e",
    Ζ: "z",
    Η: "h",
    Ι: "i",
    Κ: "k",
    Μ: "m",
    Ν: "n",
    Ο: "o",
    Ρ: "p",
    Τ: "t",
    Υ: "y",
    Χ: "x",
    α: "a",
    ο: "o",
    ρ: "p",
    ν: "v",
    χ: "x",
    А: "a",
    В: "b",
    Е: "e",
    К: "k",
    М: "m",
    Н: "h",
    О: "o",
    Р: "p",
    С: "c",
    Т: "t",
    У: "y",
    Х: "x",
    а: "a",
    е: "e",
    о: "o",
    р: "p",
    с: "c",
    у: "y",
    х: "x",
    і: "i",
    І: "i",
    ѕ: "s",
    Ѕ: "s",
  }),
);

const table = fullTraditionalTable();

/** A name with Traditional characters as Simplified ones and look-alike letters as Latin ones, to see what is alike. */
export function foldScript(name: string): string {
  return [...name]
    .map((character) => table.get(character) ?? lookAlikes.get(character) ?? character)
    .join("")
    .toLowerCase();
}
