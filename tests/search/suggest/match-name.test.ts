import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchName, type ReadName } from "../../../src/search/client/suggest/match-name.ts";
import { readingsOf } from "../../../src/search/pinyin.ts";

function read(name: string): ReadName {
  const readings = readingsOf([name]);
  const characters = [...name];
  return { characters, readings: characters.map((character) => readings.get(character) ?? []) };
}

/** The part of the name that is found, with how well; "" where nothing is. */
function found(name: string, typed: string): string {
  const match = matchName(read(name), typed);
  if (match === undefined) return "";
  return `${["whole", "beginning", "inside"][match.rank]}: ${[...name].slice(match.start, match.end).join("")}`;
}

test.for([
  ["不动产登记中心", "不动产登记中心", "whole: 不动产登记中心"],
  ["不动产登记中心", "budongchandengjizhongxin", "whole: 不动产登记中心"],
  ["不动产登记中心", "bdcdjzx", "whole: 不动产登记中心"],
  ["不动产登记中心", "bdc", "beginning: 不动产"],
  ["不动产登记中心", "budongchan", "beginning: 不动产"],
  ["不动产登记中心", "budongch", "beginning: 不动产"],
  ["不动产登记中心", "budcdj", "beginning: 不动产登记"],
  ["市不动产登记中心", "budchdj", "inside: 不动产登记"],
  ["市不动产登记中心", "bu动chan", "inside: 不动产"],
  ["市不动产登记中心", "登记zhx", "inside: 登记中心"],
  ["市不动产登记中心", "dengjizho", "inside: 登记中"],
  ["市不动产登记中心", "bdj", ""],
  ["市不动产登记中心", "budodj", ""],
  ["市不动产登记中心", "登产", ""],
  ["地矿科", "dkk", "whole: 地矿科"],
  ["地矿科", "kuangke", "inside: 矿科"],
  ["12345热线科", "345rx", "inside: 345热线"],
  ["长清区局", "changqing", "beginning: 长清"],
  ["长清区局", "zhangq", "beginning: 长清"],
  ["单县局", "shanxian", "beginning: 单县"],
  ["单县局", "danx", "beginning: 单县"],
  ["重庆", "chongqing", "whole: 重庆"],
  ["解敏", "xiemin", "whole: 解敏"],
  ["曾伟", "zengw", "whole: 曾伟"],
  ["仇和", "qiuhe", "whole: 仇和"],
  ["万俟雪", "moqixue", "whole: 万俟雪"],
  ["绿化科", "lvhua", "beginning: 绿化"],
  ["绿化科", "luhua", "beginning: 绿化"],
  ["战略科", "zhanlve", "beginning: 战略"],
  ["战略科", "zhanlue", "beginning: 战略"],
] as const)("%s by %s", ([name, typed, expected]) => {
  expect(found(name, typed)).toBe(expected);
});

describe("of any name", () => {
  const names = ["市不动产登记中心", "自然保护地管理科", "长清区局", "重庆单县", "解曾仇", "东昌府区分局", "绿化A科"];
  const someName = fc.constantFrom(...names).map(read);

  /** Each character as itself, by one of its readings in full, or by an initial, from `start` to `end`. */
  const typing = someName.chain((name) => {
    const length = name.characters.length;
    return fc.tuple(fc.nat(length - 1), fc.nat(length - 1)).chain(([one, other]) => {
      const start = Math.min(one, other);
      const end = Math.max(one, other) + 1;
      const written = name.characters.slice(start, end).map((character, place) => {
        const ways = name.readings[start + place] ?? [];
        return fc.constantFrom(
          character,
          ...ways,
          ...ways.map((way) => way.charAt(0)),
          ...ways.flatMap((way) => (/^[zcs]h/u.test(way) ? [way.slice(0, 2)] : [])),
        );
      });
      return fc.record({
        name: fc.constant(name),
        start: fc.constant(start),
        end: fc.constant(end),
        parts: fc.tuple(...written),
      });
    });
  });

  test("every way of typing a part of it finds it, no later than there", () => {
    fc.assert(
      fc.property(typing, ({ name, start, parts }) => {
        const match = matchName(name, parts.join(""));
        expect(match?.start).toBeLessThanOrEqual(start);
      }),
    );
  });

  test("so does every beginning of what is typed, as it is typed", () => {
    fc.assert(
      fc.property(typing, fc.nat(30), ({ name, parts }, cut) => {
        const typed = parts.join("").slice(0, cut + 1);
        expect(matchName(name, typed)).toBeDefined();
      }),
    );
  });

  test("a match is one of the ways of typing what it marks", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."abcdeghijlnoqstuxz不动登区") });
    fc.assert(
      fc.property(someName, letters, (name, typed) => {
        const match = matchName(name, typed);
        if (match === undefined) return;
        expect(waysOf(name, match.start, match.end).test(typed)).toBe(true);
        expect(match.rank === 0).toBe(match.start === 0 && match.end === name.characters.length);
        expect(match.rank === 2).toBe(match.start > 0);
      }),
      { numRuns: 2000 },
    );
  });

  /** The same rule as a pattern. */
  function waysOf({ characters, readings }: ReadName, start: number, end: number): RegExp {
    const ways = characters.slice(start, end).map((character, index) => {
      const own = readings[start + index] ?? [];
      const last = start + index === end - 1;
      const typed = own.flatMap((way) =>
        last
          ? Array.from(way, (_, length) => way.slice(0, length + 1))
          : [way, way.charAt(0), ...(way.match(/^[zcs]h/u) ?? [])],
      );
      return `(?:${[character, ...typed].join("|")})`;
    });
    return new RegExp(`^${ways.join("")}$`, "u");
  }
});
