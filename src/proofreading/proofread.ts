import type { Reporter } from "../diagnostics/reporter.ts";
import type { Draft } from "../syntax/blocks/draft.ts";

export function proofread(_drafts: readonly Draft[], _date: string | undefined, _reporter: Reporter): void {}
