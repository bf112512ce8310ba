/**
 * Names of parts that show by themselves how they stand to each other.
 *
 *     A类 B类 C类    一等奖 二等奖    男 女    已办结 未办结      a whole series: no part overlaps, none is left out
 *     莘县 冠县 东昌府区                                         places: no part overlaps
 */

/** What is counted in order and may go on; a series begins with the first of them. */
const openOrders = ["ABCDEFGH", "abcdefgh", "ⅠⅡⅢⅣⅤ", "一二三四五六七八九十", "甲乙丙丁戊己"];
/** What has no other member. */
const closedOrders = ["男女", "大中小", "高中低", "新老", "城乡", "已未"];
/** Two may be the first of more. */
const fewest = 3;

/** Whether labels are a series from its first member to its last: A类, B类, C类. */
export function isWholeSeries(labels: readonly string[]): boolean {
  const members = membersOf(labels);
  if (members === undefined) return false;
  const isOpen = members.length >= fewest && openOrders.some((order) => order.startsWith(members));
  return isOpen || closedOrders.includes(members);
}

/** Whether no label can be a part of another: members of a series, or places. */
export function areDistinct(labels: readonly string[]): boolean {
  if (new Set(labels).size !== labels.length) return false;
  const members = membersOf(labels);
  const orders = [...openOrders, ...closedOrders];
  const isSeries = members !== undefined && orders.some((order) => [...members].every((each) => order.includes(each)));
  return isSeries || labels.every((label) => /\p{Script=Han}[县市区镇乡]$|街道$/u.test(label));
}

/** 其余6件 are all that is left. */
export function namesRest(label: string): boolean {
  return /^(?:其余|其他|其它|剩余|余下)/u.test(label);
}

/** What is left of each label without what all begin and end with, if that is one character of each. */
function membersOf(labels: readonly string[]): string | undefined {
  const [first] = labels;
  if (first === undefined || labels.length < 2) return undefined;
  let start = 0;
  while (start < first.length && labels.every((label) => label.charAt(start) === first.charAt(start))) start += 1;
  const shortest = Math.min(...labels.map(({ length }) => length));
  let behind = 0;
  while (behind < shortest - start && labels.every((label) => label.at(-1 - behind) === first.at(-1 - behind)))
    behind += 1;
  const members = labels.map((label) => label.slice(start, label.length - behind));
  return members.every(({ length }) => length === 1) ? members.join("") : undefined;
}
