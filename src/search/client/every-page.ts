import { markPage } from "./marks/mark-page.ts";
import { startSuggestions } from "./suggest/start.ts";

/** The script of every page: its search box, and the marks of what led to it. */
startSuggestions();
markPage();
