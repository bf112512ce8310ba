import { pinyin } from "pinyin-pro";

/**
 * The ways in which the characters of names are read, without tones, as they are typed.
 *
 *     不 → bu fou      长 → chang zhang      绿 → lv lu      区 → qu ou
 *
 * A reader is not asked for the right one: 长清 is found by `changqing` and by `zhangqing`, so that a name which a
 * library misreads (单县, 仇, 曾) is found all the same. ü is typed as v, and by many as u.
 */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** The readings of each Han character in `names`: all that it has alone, and those it has as a surname or in a word. */
export function readingsOf(names: Iterable<string>): Readings {
  const readings = new Map<string, Set<string>>();
  const add = (character: string, reading: string) => {
    if (!syllable.test(reading) || !han.test(character)) return;
    const known = readings.get(character) ?? new Set();
    readings.set(character, known.add(reading).add(reading.replace("v", "u")));
  };
  for (const name of names) {
    const characters = [...name];
    for (const character of characters)
      if (!readings.has(character))
        for (const reading of pinyin(character, { ...plain, multiple: true })) add(character, reading);
    for (const mode of ["normal", "surname"] as const) {
      const inName = pinyin(name, { ...plain, mode });
      characters.forEach((character, place) => {
        add(character, inName[place] ?? "");
      });
    }
  }
  return new Map([...readings].map(([character, known]) => [character, [...known]]));
}

const plain = { type: "array", toneType: "none", v: true } as const;
const syllable = /^[a-z]+$/u;
const han = /^\p{Script=Han}$/u;
