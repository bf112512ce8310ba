/**
 * The form in which names are compared; the name itself is kept as typed.
 *
 *     （林草科）  林 草 科  林草科  ⾼唐局  CORS站 / ｃｏｒｓ站
 *
 * NFKC (which also folds the width of brackets and Kangxi radicals), the radicals NFKC leaves alone, no white space,
 * no invisible characters, Latin letters in lower case.
 */
export function foldName(name: string): string {
  if (folded.test(name)) return name;
  return name
    .normalize("NFKC")
    .replace(separatorsAndInvisibles, "")
    .replace(supplementRadicals, (radical) => unifiedForRadical.get(radical) ?? radical)
    .toLowerCase();
}

/** Nearly every name: characters that fold to themselves. */
const folded = /^[a-z0-9\u4e00-\u9fff]*$/;

const separatorsAndInvisibles = /(?:[\s\p{Z}\p{Cf}\p{Cc}]|[\ufe00-\ufe0f])+/gu;

/** CJK radicals supplement: text copied out of a PDF often holds them in place of the character they look like. */
const supplementRadicals = /[\u2e80-\u2eff]/gu;

const unifiedForRadical = new Map<string, string>([
  ["\u2ea0", "民"],
  ["\u2ec1", "虎"],
  ["\u2ec4", "西"],
  ["\u2ec5", "见"],
  ["\u2ec6", "角"],
  ["\u2ec9", "贝"],
  ["\u2ecb", "车"],
  ["\u2ed3", "长"],
  ["\u2ed4", "门"],
  ["\u2ed8", "青"],
  ["\u2ed9", "韦"],
  ["\u2eda", "页"],
  ["\u2edb", "风"],
  ["\u2edc", "飞"],
  ["\u2edd", "食"],
  ["\u2ee2", "马"],
  ["\u2ee3", "骨"],
  ["\u2ee4", "鬼"],
  ["\u2ee5", "鱼"],
  ["\u2ee6", "鸟"],
  ["\u2ee7", "卤"],
  ["\u2ee8", "麦"],
  ["\u2ee9", "黄"],
  ["\u2eec", "齐"],
  ["\u2eee", "齿"],
  ["\u2ef0", "龙"],
]);
