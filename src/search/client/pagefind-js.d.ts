/** Pagefind's script as the site serves it; bundle.ts knows its address. */
declare module "pagefind-in-browser" {
  import type { CreatePagefind } from "./pagefind-types.ts";

  export const createInstance: CreatePagefind;
}
