import { createApi } from "./api.ts";
import { once } from "./once.ts";
import { mountSearchPage } from "./page/mount.ts";
import { openSearcher } from "./searcher.ts";

/** The script of the search page: the search itself as window.jianbao, and the page that readers see. */
const searcher = once((_: "the archive") => openSearcher());
const open = () => searcher.get("the archive");

window.jianbao = createApi(open);
mountSearchPage(open);
