/** A text with each full-width digit as the half-width one that it shows: `８.41万户` as `8.41万户`. */
export function withHalfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
