import { expect, test } from "vitest";
import { initialOf, surnameOf } from "../../src/site/surnames.ts";

test.each([
  ["王伟", "王", "W"],
  ["欧阳雪", "欧阳", "O"],
  ["单永", "单", "S"],
  ["仇宏", "仇", "Q"],
  ["解敏", "解", "X"],
  ["曾华", "曾", "Z"],
  ["吕明", "吕", "L"],
  ["东方", "东", "D"],
  ["Smith", "S", "S"],
  ["〇某", "〇", "L"],
  ["？", "？", "其他"],
])("%s is found under %s, at %s", (name, surname, initial) => {
  expect(surnameOf(name)).toBe(surname);
  expect(initialOf(surname)).toBe(initial);
});
