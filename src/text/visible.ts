const unseen = /(?!\t)(?:[\p{Cc}\p{Cf}]|\p{Variation_Selector})/gu;

/** A line with what nobody sees in it shown by its code point, as 〈U+200B〉. */
export function withVisible(line: string): string {
  return line.replace(unseen, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `〈U+${code}〉`;
  });
}

const unseenInJson = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}/gu;

/**
 * JSON with what nobody sees in it written as its escape, `\u202e`: it says the same, and no terminal obeys it. The line
 * ends between its values stay.
 */
export function withEscapes(json: string): string {
  return json.replace(unseenInJson, (character) => character.split("").map(escapeOf).join(""));
}

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
