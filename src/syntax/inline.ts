import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { isDigit } from "../text/characters.ts";
import type { Inline } from "./block.ts";

/**
 * Inline Markdown: emphasis, links, code spans and escapes within one block of a bulletin (GRAMMAR §3.6).
 *
 *     **统一思想认识，达成协作共识。**为打破……      5*3*2      [意见](https://example.cn/)
 *
 * This is the one markdown-it of the project. Raw HTML shows as text, an image as its alternative text, and a link
 * stays one only if it leads to http, https, mailto or into the site. `**…。**为` is bold, as the genre means it.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true, maxNesting: 100 });
markdown.use(cjkFriendly);
markdown.disable(["strikethrough"]);

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const allowedScheme = /^(?:https?|mailto):/i;
// A target comes without blanks around it: markdown-it takes them off before it asks.
markdown.validateLink = (target) => (scheme.test(target) ? allowedScheme.test(target) : !/^[\\/]{2}/.test(target));
markdown.renderer.rules.image = (tokens, index) =>
  `<span class="image-alternative">${markdown.utils.escapeHtml(textOf(tokens[index]?.children ?? []))}</span>`;

/** `[^1]`, where the record has a footnote of that label; anywhere else it is text. */
const footnoteReference = /\[\^([^\]\s]{1,40})\]/y;
markdown.inline.ruler.before("link", "footnote_reference", (state, silent) => {
  footnoteReference.lastIndex = state.pos;
  const match = footnoteReference.exec(state.src);
  const { footnotes } = state.env;
  if (!match || !(footnotes instanceof Set) || !footnotes.has(match[1])) return false;
  if (!silent) state.push("footnote_reference", "sup", 0).meta = { label: match[1] };
  state.pos += match[0].length;
  return true;
});
markdown.renderer.rules.footnote_reference = (tokens, index) =>
  `<sup>${markdown.utils.escapeHtml(String(tokens[index]?.meta?.label ?? ""))}</sup>`;

/** Behind the last `](` nothing is a link or an image: a `[` there is text, which is found without looking for a `]`. */
markdown.inline.ruler.before("link", "bracket_of_text", (state, silent) => {
  const sign = state.src[state.pos];
  if (sign !== "[" && sign !== "!") return false;
  const { lastTarget } = state.env;
  const last = typeof lastTarget === "number" ? lastTarget : state.src.lastIndexOf("](");
  state.env.lastTarget = last;
  if (state.pos < last) return false;
  if (!silent) state.pending += sign;
  state.pos += 1;
  return true;
});

/**
 * Escapes the `*` that are text: one between digits is a multiplication sign; four or more in a row cover what is not to
 * be read, `138****5678`.
 */
function prepared(source: string): string {
  const pieces: string[] = [];
  let from = 0;
  let end = 0;
  for (let at = source.indexOf("*"); at >= 0; at = source.indexOf("*", end)) {
    end = at + 1;
    while (source[end] === "*") end += 1;
    const isBetweenDigits = isDigit(source.charAt(at - 1)) && isDigit(source.charAt(end));
    if (end - at < 4 && !(end - at === 1 && isBetweenDigits)) continue;
    pieces.push(source.slice(from, at), "\\*".repeat(end - at));
    from = end;
  }
  return pieces.join("") + source.slice(from);
}

/** What any inline markup has in it; without one of these a text is its own reading. */
const markup = /[\n\r\\`*_[<&]/;

const noFootnotes: ReadonlySet<string> = new Set();

/**
 * The inline Markdown of a block as HTML. Everything in it is escaped but the markup that markdown-it itself makes.
 *
 * @param footnotes the labels of the record's footnotes
 */
export function renderInline(source: string, footnotes: ReadonlySet<string> = noFootnotes): string {
  return markdown.renderInline(prepared(source), { footnotes });
}

/** The inline Markdown of a block as a reader sees it: text without marks, a kept line break as LF. */
export function inlineText(source: string, footnotes: ReadonlySet<string> = noFootnotes): string {
  if (!markup.test(source)) return source;
  const tokens = markdown.parseInline(prepared(source), { footnotes })[0]?.children ?? [];
  return textOf(tokens);
}

type Token = ReturnType<typeof markdown.parse>[number];

function textOf(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") text += "\n";
    else if (token.type === "image") text += textOf(token.children ?? []);
    else text += token.content;
  }
  return text;
}

/** Inline Markdown with its text. */
export function inline(source: string, footnotes: ReadonlySet<string> = noFootnotes): Inline {
  return { source, text: inlineText(source, footnotes) };
}
