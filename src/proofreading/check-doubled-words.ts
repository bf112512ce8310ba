import { doubledWord } from "../diagnostics/catalogue/wording.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { originOf, type Passage } from "../text/passage.ts";

/**
 * Words typed twice in a row.
 *
 *     以此此次揭牌为契机      开展开展了巡查      自然资源自然资源局
 *
 * Not those that belong so: 以保护为目的的活动, 进行了了解, 实实在在, 一户一户, 聊城市城市规划, 重点项目项目化.
 */
export function checkDoubledWords(passages: readonly Passage[], reporter: Reporter): void {
  const recurrences = new Recurrences();
  for (const passage of passages) {
    const { text } = passage;
    let end = 0;
    for (const at of recurrences.startsIn(text)) {
      const length = at < end ? 0 : doubledAt(text, at);
      if (length === 0) continue;
      end = at + length * 2;
      const word = text.slice(at, at + length);
      const around = withoutLineEnds(text.slice(Math.max(0, at - 3), end + 3));
      reporter.report(doubledWord, { word, text: around }, originOf(passage, at));
    }
  }
}

/** All bits of a place are set in it. */
const lastPlace = 1023;

/**
 * Finds the characters that come back so soon that a word could stand twice there. It is asked of every character, so
 * one look into a small table must do: the count of characters gone by, from the end of a text on, when one like it
 * was last met. Characters that share a place in the table are looked at in vain, and no more.
 */
class Recurrences {
  readonly #met = new Uint32Array(lastPlace + 1);
  #gone = 0;

  /** In order. */
  startsIn(text: string): readonly number[] {
    const starts: number[] = [];
    // Nothing that was met in the text before is near.
    this.#gone += longest + text.length;
    const met = this.#met;
    const all = this.#gone;
    for (let at = text.length - 1; at >= 0; at -= 1) {
      const code = text.charCodeAt(at);
      if (code < firstHan) continue;
      const place = code & lastPlace;
      const gone = all - at;
      if (gone - (met[place] ?? 0) <= longest) starts.push(at);
      met[place] = gone;
    }
    return starts.reverse();
  }
}

function withoutLineEnds(text: string): string {
  return text.replace(/\n/gu, "");
}

/** The length of what stands twice in a row at an offset; 0 for nothing. */
function doubledAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  for (let length = longest; length > 1; length -= 1) {
    if (text.charCodeAt(at + length) !== code) continue;
    if (text.startsWith(text.slice(at, at + length), at + length) && isSlip(text, at, length)) return length;
  }
  return text.charCodeAt(at + 1) === code && isSlipOfOne(text, at) ? 1 : 0;
}

const firstHan = 0x3400;
const longest = 8;
const hanOnly = /^\p{Script=Han}+$/u;
/** One by one, said with stress, or a place and what is like it: 聊城市城市规划. */
const repeats = /^[一每逐又越很非好多谢某几]|^.一$|^(.)\1+$|^.[省市县区州旗镇乡村]$/u;
/** Two characters that people do double: a verb done a little. */
const doubledVerbs = new Set([
  "研究",
  "讨论",
  "商量",
  "学习",
  "考虑",
  "琢磨",
  "锻炼",
  "交流",
  "体验",
  "了解",
  "休息",
  "感受",
  "参观",
  "尝试",
]);
/** What makes another word of the second one: 项目化, 管理局, 服务区. */
const suffixes = "化性者型率度员法学区局院站所办委处科股室队厂园市县镇乡村级类费权证书机师单簿器库会币家组团长品";
/** What makes another word of the first one: 不动产动产, 副主任主任, 中小学小学. */
const prefixes = "不非未无副总中前原各县大高党";

function isSlip(text: string, at: number, length: number): boolean {
  const word = text.slice(at, at + length);
  if (!hanOnly.test(word) || repeats.test(word)) return false;
  // A third time, it is meant.
  if (text.startsWith(word, at + length * 2)) return false;
  if (length > 2) return true;
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + length * 2);
  return (
    !doubledVerbs.has(word) &&
    (before === "" || !prefixes.includes(before)) &&
    (behind === "" || !suffixes.includes(behind))
  );
}

interface Neighbours {
  /** Characters that end in a word with it, such as 目的. */
  readonly before: string;
  /** Characters that begin a word with it, such as 了解. */
  readonly behind: string;
}

/** Words of one character that are never doubled, but may meet another word that ends or begins with it. */
const words: ReadonlyMap<string, Neighbours> = new Map([
  ["的", { before: "目标有之似", behind: "确士" }],
  ["了", { before: "不明未末罢", behind: "解结然却断如" }],
  ["在", { before: "现存所潜实内外旨意好自重贵", behind: "建册线校岗职编位场逃理押" }],
  ["和", { before: "共总平温缓调中饱融随祥柔谐亲求联讲议人", behind: "谐平睦美气解好缓善约" }],
  ["与", { before: "参给赠付授", behind: "会时其众共" }],
  ["及", { before: "以涉普波顾危触提言遍推论", behind: "时格早其第" }],
  ["对", { before: "针面相绝应核校比反配派", behind: "口象接标照外策手方比症待应账面内立抗" }],
  ["将", { before: "即必行终", behind: "来军领士" }],
  ["把", { before: "一两几那这每", behind: "握关控脉" }],
  ["并", { before: "合兼归吞", behind: "且购入网轨列联行" }],
  ["于", { before: "", behind: "是此今洪" }],
  ["是", { before: "国求", behind: "否非" }],
  ["从", { before: "服听顺自跟盲", behind: "容严快重前而属事" }],
  ["由", { before: "理自事缘", behind: "此来衷" }],
  ["此", { before: "因如彼由据从就至为", behind: "" }],
  ["该", { before: "应本活", behind: "" }],
]);

function isSlipOfOne(text: string, at: number): boolean {
  const word = text.charAt(at);
  const neighbours = words.get(word);
  if (!neighbours) return false;
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 2);
  // 实实在在, 对对对: doubled or said three times on purpose.
  if (before === word || behind === word || (before !== "" && before === text.charAt(at - 2))) return false;
  return (
    (before === "" || !neighbours.before.includes(before)) && (behind === "" || !neighbours.behind.includes(behind))
  );
}
