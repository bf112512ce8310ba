import { sumDiffers } from "../diagnostics/catalogue/arithmetic.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { originOf } from "../text/passage.ts";
import type { Figure } from "./figures.ts";
import { deviation, printed, rounded, sumOf } from "./reckoning.ts";
import { between, clauseOf, type Sentence } from "./sentences.ts";
import { areDistinct, isWholeSeries, namesRest } from "./series.ts";

/**
 * Totals that are not the sum of their parts.
 *
 *     共12件，其中A类5件、B类4件、C类4件      13: told
 *     共12件，其中网办5件、其余6件           11: told, since 其余 is all that is left
 *     共12件，其中重点5件、民生4件           other parts may not be named, and parts may overlap: not told
 *     A类5件、B类4件、C类4件，合计12件        13: told
 */
export function checkSums(sentence: Sentence, reporter: Reporter): void {
  for (const [index, total] of sentence.figures.entries()) {
    if (total.isVague || total.unit === "%" || total.unit === "个百分点") continue;
    const parts = partsBehind(sentence, index) ?? partsBefore(sentence, index);
    if (!parts || parts.figures.length < 2 || parts.figures.some(({ isVague }) => isVague)) continue;
    const sum = rounded(sumOf(parts.figures), total.decimals);
    if (deviation(total, sum) === 0n) continue;
    const isMore = sumOf(parts.figures).least > total.most;
    if (!(parts.areAll || (isMore && parts.areDistinct))) continue;
    const detail = {
      total: clauseOf(sentence, total),
      parts: parts.figures.map(({ text }) => text).join("＋"),
      right: rightTotal(parts.figures, total),
    };
    reporter.report(sumDiffers, detail, originOf(sentence.passage, total.start));
  }
}

/** The sum in the words of the total: 万 where it has 万. */
function rightTotal(parts: readonly Figure[], total: Figure): string {
  const scale = /[万亿]/u.exec(total.text)?.[0] ?? "";
  const divisor = scale === "万" ? 10_000n : scale === "亿" ? 100_000_000n : 1n;
  const sum = sumOf(parts);
  const scaled = { value: sum.value / divisor, least: sum.least / divisor, most: sum.most / divisor };
  return `${printed(rounded(scaled, total.decimals))}${scale}${total.unit}`;
}

interface Parts {
  readonly figures: readonly Figure[];
  /** Whether the words say that there are no others. */
  readonly areAll: boolean;
  /** Whether none can be a part of another. */
  readonly areDistinct: boolean;
}

const opening = /^[^。；0-9]{0,12}?[，,：:（(、]?其中[，,：:有]?([^，。；、0-9]{0,16})$|^[：:]([^，。；、0-9]{0,16})$/u;
const separator = /^[、，,；;]([^，。；、0-9]{1,16})$/u;

/** 共12件，其中A类5件、B类4件、…… */
function partsBehind(sentence: Sentence, index: number): Parts | undefined {
  const total = sentence.figures[index];
  const first = sentence.figures[index + 1];
  if (!total || !first || first.unit !== total.unit) return undefined;
  const match = opening.exec(between(sentence, total, first));
  const firstLabel = match?.[1] ?? match?.[2];
  if (firstLabel === undefined) return undefined;
  const figures = [first];
  const labels = [firstLabel];
  let last = first;
  let isCut = false;
  for (const figure of sentence.figures.slice(index + 2)) {
    const link = between(sentence, last, figure);
    if (figure.unit === "%" && /^[，、（(]?占/u.test(link)) {
      last = figure;
      continue;
    }
    const label = separator.exec(link.replace(/^[）)]/u, ""))?.[1];
    isCut = label === undefined || figure.unit !== total.unit;
    if (label === undefined || isCut) break;
    figures.push(figure);
    labels.push(label);
    last = figure;
  }
  const isOpen = isCut || /^[）)]?等/u.test(between(sentence, last, undefined));
  const areAll = !isOpen && (isWholeSeries(labels) || namesRest(labels.at(-1) ?? ""));
  return { figures, areAll, areDistinct: areDistinct(labels) };
}

const summing = /^[，、；,]?(?:(?:合计|共计|总计|一共)[^，。；、0-9]{0,4}|共)$/u;

/** A类5件、B类4件、C类4件，合计12件 */
function partsBefore(sentence: Sentence, index: number): Parts | undefined {
  const total = sentence.figures[index];
  const last = sentence.figures[index - 1];
  if (!total || !last || last.unit !== total.unit || !summing.test(between(sentence, last, total))) return undefined;
  const figures = [last];
  for (let at = index - 2; at >= 0; at -= 1) {
    const figure = sentence.figures[at];
    const next = figures[0];
    if (!figure || figure.unit !== total.unit || !/^、[^，。；、0-9]{0,16}$/u.test(between(sentence, figure, next)))
      break;
    figures.unshift(figure);
  }
  return { figures, areAll: true, areDistinct: true };
}
