import { tableTotalDiffers } from "../diagnostics/catalogue/arithmetic.ts";
import type { Reporter } from "../diagnostics/reporter.ts";
import { withHalfWidthDigits } from "../text/half-width-digits.ts";
import { originOf, type Passage, trimPassage } from "../text/passage.ts";
import { one } from "./figures.ts";
import { printed, rounded, sumOf } from "./reckoning.ts";

/**
 * Totals of a table that are not the sum of the other rows, or of the other columns.
 *
 *     | 县区 | 面积 |
 *     | 莘县 | 3    |
 *     | 冠县 | 4    |
 *     | 合计 | 8    |     7: told
 *
 * Rates, ranks and years are not added, nor are tables with subtotals. A column of totals is checked only where most
 * rows show that it is the sum of the others.
 */
export function checkTableTotals(rows: readonly (readonly Passage[])[], reporter: Reporter): void {
  const [head, ...body] = rows;
  if (!head || body.length < 2) return;
  const names = body.map(([cell]) => nameIn(cell));
  if (names.some((name) => partial.test(name))) return;
  const totals = body.filter(([cell]) => totalName.test(nameIn(cell)));
  const [total] = totals;
  const parts = body.filter((row) => row !== total);
  if (total && totals.length === 1) {
    for (const [column, cell] of total.entries()) {
      if (column > 0 && isAdded(head[column]))
        check(
          cell,
          parts.map((row) => row[column]),
          nameIn(total[0]),
          nameIn(head[column]),
          reporter,
        );
    }
  }
  checkTotalColumn(head, body, reporter);
}

const totalName = /^(?:合计|总计|共计|总\s*数|累计)$/u;
const partial = /小计|其中|^总体|^平均/u;
const notAdded = /率|比|均|排名|名次|位次|序号|编号|年|日期|时间|单价|得分|分数|增长|增幅|[%％‰]|备注|级|倍/u;

function nameIn(cell: Passage | undefined): string {
  return (cell?.text ?? "").replace(/[\s*_]+/gu, "");
}

function isAdded(head: Passage | undefined): boolean {
  const name = nameIn(head);
  return name !== "" && !notAdded.test(name);
}

interface Amount {
  readonly value: bigint;
  readonly least: bigint;
  readonly most: bigint;
  readonly decimals: number;
}

const amountForm = /^([0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.([0-9]{1,6}))?$/u;

/** The amount of a cell; nothing for a blank or a dash; undefined where it is no amount. */
function amountIn(cell: Passage | undefined): Amount | "nothing" | undefined {
  const text = withHalfWidthDigits(nameIn(cell));
  if (/^[-—–/]{0,3}$/u.test(text)) return "nothing";
  const [, integer = "", fraction = ""] = amountForm.exec(text) ?? [];
  if (integer === "") return undefined;
  const value = (BigInt(integer.replaceAll(",", "") + fraction) * one) / 10n ** BigInt(fraction.length);
  const half = fraction === "" ? 0n : one / 10n ** BigInt(fraction.length) / 2n;
  return { value, least: value - half, most: value + half, decimals: fraction.length };
}

function amountsIn(cells: readonly (Passage | undefined)[]): readonly Amount[] | undefined {
  const amounts: Amount[] = [];
  for (const cell of cells) {
    const amount = amountIn(cell);
    if (amount === undefined) return undefined;
    if (amount !== "nothing") amounts.push(amount);
  }
  return amounts.length >= 2 ? amounts : undefined;
}

/** Whether a total can be the sum of its parts; undefined where these are no amounts. */
function isSum(cell: Passage | undefined, parts: readonly (Passage | undefined)[]): boolean | undefined {
  const total = amountIn(cell);
  const amounts = amountsIn(parts);
  if (total === undefined || total === "nothing" || !amounts) return undefined;
  const sum = sumOf(amounts);
  return sum.least <= total.most && sum.most >= total.least;
}

function check(
  cell: Passage,
  parts: readonly (Passage | undefined)[],
  row: string,
  column: string,
  reporter: Reporter,
): void {
  if (isSum(cell, parts) !== false) return;
  const amounts = amountsIn(parts) ?? [];
  const decimals = Math.max(...amounts.map((amount) => amount.decimals));
  const detail = { row, column, total: nameIn(cell), right: printed(rounded(sumOf(amounts), decimals)) };
  reporter.report(tableTotalDiffers, detail, originOf(trimPassage(cell), 0));
}

function checkTotalColumn(head: readonly Passage[], body: readonly (readonly Passage[])[], reporter: Reporter): void {
  const columns = head.flatMap((cell, column) => (totalName.test(nameIn(cell)) ? [column] : []));
  const [total] = columns;
  if (total === undefined || columns.length > 1) return;
  const others = head.flatMap((cell, column) => (column > 0 && column !== total && isAdded(cell) ? [column] : []));
  const rows = body.map((row) => ({ row, cell: row[total], parts: others.map((column) => row[column]) }));
  const right = rows.filter(({ cell, parts }) => isSum(cell, parts) === true).length;
  const wrong = rows.filter(({ cell, parts }) => isSum(cell, parts) === false);
  if (right < 2 || wrong.length * 2 > right) return;
  for (const { row, cell, parts } of wrong) {
    if (cell) check(cell, parts, nameIn(row[0]), nameIn(head[total]), reporter);
  }
}
