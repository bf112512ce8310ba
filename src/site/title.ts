import { cut } from "./wording.ts";

/**
 * A title in the parts between which its line may turn first.
 *
 *     中国自然资源报社、聊城市自然资源和规划局 “文化共建基地”揭牌
 *     中国自然资源报社、|聊城市自然资源和规划局 |“文化共建基地”揭牌
 *
 * A blank inside a printed title is where its line turned; a blank beside a Latin letter or a digit only parts words.
 */
export interface TitlePart {
  readonly text: string;
  /** Whether a blank stands before it in the text. */
  readonly afterBlank: boolean;
}

/** A title of more characters is set smaller in large type, and cut in lists. */
const longTitle = 60;

export function isLongTitle(title: string): boolean {
  return title.length > longTitle;
}

/** A title as a list shows it. */
export function listTitleParts(title: string): readonly TitlePart[] {
  return titleParts(cut(title, longTitle));
}

const turningBlank = /(?<![\w\s])\s+(?![\w\s])/u;
const clauseEnd = /(?<=[、，；：])(?=[^”’》）」』])/u;

export function titleParts(title: string): readonly TitlePart[] {
  return title
    .split(turningBlank)
    .filter((text) => text !== "")
    .map((text, index) => ({ text, afterBlank: index > 0 }));
}

/** A title in large type turns after a clause, too, rather than within a name. */
export function largeTitleParts(title: string): readonly TitlePart[] {
  return titleParts(title).flatMap(({ text, afterBlank }) =>
    text.split(clauseEnd).map((clause, index) => ({ text: clause, afterBlank: index === 0 && afterBlank })),
  );
}
