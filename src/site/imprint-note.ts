/** 说明 of an issue, told apart into what stands under 报头 and what stands at the right of 报尾. */
export interface ImprintNote {
  readonly note: string | null;
  readonly copies: string | null;
}

const copiesClause = /(?:^|[。；;，,\s])[（(]?共\s*印?\s*([0-9０-９]{1,6})\s*份[）)]?(?=$|[。；;，,\s])/u;

/**
 * How many were printed has no field of its own: it is written into 说明, alone or beside other remarks.
 *
 *     共印50份                     copies 共印50份
 *     原文未载日期；共印 ５０ 份。     note 原文未载日期。  copies 共印50份
 *     封面注明共印50份               note
 */
export function readImprintNote(written: string | undefined): ImprintNote {
  const found = copiesClause.exec(written ?? "");
  if (written === undefined || found === null) return { note: written ?? null, copies: null };
  const rest = `${written.slice(0, found.index)}${written.slice(found.index + found[0].length)}`;
  const note = rest.replace(/^[。；;，,\s]+/u, "").trim();
  return { note: note === "" ? null : note, copies: `共印${(found[1] ?? "").normalize("NFKC")}份` };
}
