import type { ArchiveRecord } from "../../archive/archive.ts";
import { departmentsOf } from "../record-list.ts";

/**
 * What two records may have in common.
 *
 *     莘县局选送的“永莲蜜4号”在“山东农技杯”……    同提“永莲蜜4号”
 *     《东阿县2023年土地征收成片开发方案》获省政府批复  同提《东阿县2023年土地征收成片开发方案》
 *     在莘县古云镇召开现场会                        同一地名“古云镇”
 *
 * A quoted name, a document and a town carry their own bounds in the text, so that no word need be cut out of a
 * sentence. The terms by which a topic collected the record stand beside them.
 */
export interface Tie {
  readonly kind: "name" | "document" | "place" | "topic" | "department";
  readonly name: string;
}

const printedName = /“(?<quoted>[^“”‘’《》，。；：、]{2,16})”|《(?<document>[^《》“”]{4,40})》/gu;
/** A town behind the county that it lies in; 各乡镇 and the like are no names. */
const townName = /(?<=[县区市])(?![各全每等多某和及局级]|.{0,2}乡镇)(?<town>\p{Script=Han}{2,3}?(?:镇|乡|街道))/gu;

/** Each tie of a record once, by its kind and name together, in the order in which it is met. */
export function tiesOf(record: ArchiveRecord): ReadonlyMap<string, Tie> {
  const ties = new Map<string, Tie>();
  const add = (kind: Tie["kind"], name: string) => {
    const key = `${kind} ${name}`;
    if (!ties.has(key)) ties.set(key, { kind, name });
  };
  for (const { topic, evidence } of record.topics) {
    add("topic", topic.name);
    for (const { term } of evidence) add("name", term);
  }
  for (const text of record.kind === "lead" ? [record.title, ...record.paragraphs] : record.paragraphs) {
    for (const { groups } of text.matchAll(printedName)) {
      if (groups?.quoted !== undefined) add("name", groups.quoted);
      if (groups?.document !== undefined) add("document", groups.document);
    }
    for (const { groups } of text.matchAll(townName)) if (groups?.town !== undefined) add("place", groups.town);
  }
  for (const { name } of departmentsOf(record)) add("department", name);
  return ties;
}

/** `同主题“不动产登记”`. */
export function tieInWords({ kind, name }: Tie): string {
  switch (kind) {
    case "name":
      return `同提“${name}”`;
    case "document":
      return `同提《${name}》`;
    case "place":
      return `同一地名“${name}”`;
    case "topic":
      return `同主题“${name}”`;
    case "department":
      return `同单位“${name}”`;
    default:
      return kind satisfies never;
  }
}
