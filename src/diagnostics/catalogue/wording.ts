import { defineDiagnostic } from "../define.ts";

/** Slips of the keyboard that a proofreader would ask about. They are told and never changed. */

export const doubledWord = defineDiagnostic<{ readonly word: string; readonly text: string }>({
  code: "doubled-word",
  severity: "info",
  message: ({ word, text }) => `“${text}”中“${word}”连写了两遍。`,
  hint: "若是误写，请删去一个；若本该如此，不必处理。",
  example: { body: "▲近日，林场组织开展开展了专项巡查。（国有林场）" },
});

export const mixedBrackets = defineDiagnostic<{ readonly text: string; readonly right: string }>({
  code: "mixed-brackets",
  severity: "info",
  message: ({ text }) => `“${text}”两端的符号不成一对。`,
  hint: ({ right }) => `请统一写作“${right}”。`,
  example: { body: "▲近日，林场（含分场)开展专项巡查。（国有林场）" },
});

export const wordingDiagnostics = [doubledWord, mixedBrackets];
