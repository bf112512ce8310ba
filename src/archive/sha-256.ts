/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8, as hexadecimal digits. Our own, since the archive is also put together in a
 * browser (the editor's desk), whose hash is not to be had from the disk and only to be waited for.
 */
export function sha256(text: string): string {
  const padded = pad(encoder.encode(text));
  const words = new DataView(padded.buffer);
  const schedule = new Words(64);
  let state: readonly number[] = initialState;
  for (let start = 0; start < padded.length; start += 64) {
    for (let index = 0; index < 16; index += 1) schedule.set(index, words.getInt32(start + index * 4));
    state = mixBlock(state, schedule);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Words of 32 bits by their index. */
class Words {
  readonly #view: DataView;

  constructor(length: number) {
    this.#view = new DataView(new ArrayBuffer(length * 4));
  }

  get(index: number): number {
    return this.#view.getInt32(index * 4);
  }

  set(index: number, word: number): void {
    this.#view.setInt32(index * 4, word);
  }
}

const encoder = new TextEncoder();

/** The message, a bit 1, zeros up to whole blocks of 64 bytes, and the message's length in bits. */
function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array((Math.floor((message.length + 8) / 64) + 1) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x2000_0000));
  view.setUint32(padded.length - 4, (message.length * 8) >>> 0);
  return padded;
}

function mixBlock(state: readonly number[], schedule: Words): readonly number[] {
  for (let index = 16; index < 64; index += 1) {
    const early = schedule.get(index - 15);
    const late = schedule.get(index - 2);
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule.set(index, schedule.get(index - 16) + first + schedule.get(index - 7) + second);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [round, constant] of roundConstants.entries()) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const turned = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const added = (h + turned + choice + constant + schedule.get(round)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + added) | 0;
    d = c;
    c = b;
    b = a;
    a = (added + (rotate(b, 2) ^ rotate(b, 13) ^ rotate(b, 22)) + majority) | 0;
  }
  const mixed = new Words(8);
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) mixed.set(index, word);
  return state.map((word, index) => (word + mixed.get(index)) | 0);
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits behind the point of the roots of the first primes: cube roots of 64, square roots of 8. */
const primes = Array.from({ length: 310 }, (_, index) => index + 2).filter((candidate) => {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) return false;
  return true;
});
const fractionOf = (root: number) => Math.floor((root % 1) * 0x1_0000_0000) | 0;
const roundConstants = primes.map((prime) => fractionOf(Math.cbrt(prime)));
const initialState = primes.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)));
