import { type Filters, filterNames } from "../filters.ts";
import type { Order } from "../searcher.ts";

/** What the address says: `?q=地热&department=地矿科&department=莘县局&year=2023&sort=date`. */
export interface PageState {
  readonly query: string;
  readonly filters: Filters;
  readonly order: Order;
}

export function readAddress(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const [kind, year, department, topic] = filterNames.map((name) =>
    Array.from(new Set(parameters.getAll(name).filter((value) => value !== ""))),
  );
  return {
    query: parameters.get("q") || "",
    order: parameters.get("sort") === "date" ? "date" : "best",
    filters: { kind: kind ?? [], year: year ?? [], department: department ?? [], topic: topic ?? [] },
  };
}

export function addressOf({ query, filters, order }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.append("q", query);
  for (const name of filterNames) for (const value of filters[name]) parameters.append(name, value);
  if (order === "date") parameters.append("sort", order);
  const written = parameters.toString();
  return written === "" ? "/search/" : `/search/?${written}`;
}
