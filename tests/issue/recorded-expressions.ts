/** An expression that ran, and the longest text that it was asked of. */
export interface RecordedExpression {
  readonly expression: RegExp;
  readonly longest: number;
}

/** Every regular expression that runs while `work` does, by its source and flags. */
export function recordedExpressions(work: () => void): ReadonlyMap<string, RecordedExpression> {
  const recorded = new Map<string, RecordedExpression>();
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const name = String(this);
    const longest = Math.max(recorded.get(name)?.longest ?? 0, text.length);
    recorded.set(name, { expression: this, longest });
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return recorded;
}
