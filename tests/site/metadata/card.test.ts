import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { cardSize, drawCard } from "../../../src/site/metadata/card/card.ts";
import { drawIcon, iconSize } from "../../../src/site/metadata/card/icon.ts";
import { readOutline } from "../../../src/site/metadata/card/outline.ts";
import { cutStencil } from "../../../src/site/metadata/card/stencil.ts";
import { type PngReading, readPng } from "./png-reading.ts";

const red = "c8000a";
const ink = "1a1a1a";
const paper = "ffffff";

/** The columns, or the rows, that hold anything but paper within a part of a picture. */
function extent(picture: PngReading, rows: readonly [from: number, to: number]) {
  const marked: { x: number; y: number; colour: string }[] = [];
  for (let y = rows[0]; y < rows[1]; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      const colour = picture.at(x, y);
      if (colour !== paper) marked.push({ x, y, colour });
    }
  }
  return {
    left: Math.min(...marked.map(({ x }) => x)),
    right: Math.max(...marked.map(({ x }) => x)),
    colours: new Set(marked.map(({ colour }) => colour)),
    count: marked.length,
  };
}

describe("a stencil covers", () => {
  const rows = (outline: string, scale = 1) => {
    const { box, cover } = cutStencil(readOutline(outline), scale);
    return Array.from({ length: box.height }, (_, row) => [...cover.subarray(row * box.width, (row + 1) * box.width)]);
  };

  test.for([
    [
      "a square of whole pixels",
      "M0 0l2 0l0 2l-2 0",
      1,
      [
        [255, 255],
        [255, 255],
      ],
    ],
    [
      "a square of half pixels",
      "M1 1l2 0l0 2l-2 0",
      0.5,
      [
        [64, 64],
        [64, 64],
      ],
    ],
    ["half a pixel under a diagonal", "M0 0l1 0l-1 1", 1, [[128]]],
    [
      "nothing within a hole",
      "M0 0l3 0l0 3l-3 0M1 1l0 1l1 0l0-1",
      1,
      [
        [255, 255, 255],
        [255, 0, 255],
        [255, 255, 255],
      ],
    ],
    ["no more than the whole where contours overlap", "M0 0l2 0l0 1l-2 0M1 0l2 0l0 1l-2 0", 1, [[255, 255, 255]]],
  ] as const)("%s", ([, outline, scale, expected]) => {
    expect(rows(outline, scale)).toEqual(expected);
  });

  test("as much as the outline's area, wherever its edges run", () => {
    const { cover } = cutStencil(readOutline("M0 0l70 10l-30 60l-50-20"), 0.37);
    const area = [...cover].reduce((sum, value) => sum + value / 255, 0) / 0.37 ** 2;
    expect(Math.abs(area - 3600)).toBeLessThan(10);
  });
});

describe("the card of an issue", () => {
  const picture = readPng(drawCard("工作简报", "2023年第10期"));

  test("has the size that its page tells", () => {
    expect([picture.width, picture.height]).toEqual([cardSize.width, cardSize.height]);
  });

  test("has the name in red, the double rule from margin to margin, the number in ink", () => {
    expect(extent(picture, [0, 391]).colours).toContain(red);
    expect(extent(picture, [0, 391]).colours).not.toContain(ink);
    expect(extent(picture, [392, 414])).toMatchObject({ left: 60, right: 1139, count: 1080 * 16 });
    expect(extent(picture, [415, 630]).colours).toContain(ink);
    expect(extent(picture, [415, 630]).colours).not.toContain(red);
  });

  test("is the same bytes on every machine", () => {
    const hash = createHash("sha256").update(drawCard("工作简报", "2023年第10期")).digest("hex");
    expect(hash).toBe("f2d46746649874448f5ea2b7f068d9f9713b0759f8accf45a69c85ee5e237a4f");
  });

  test("is well under 20 kB", () => {
    expect(drawCard("农业农村信息工作简报", "2023年第10期").length).toBeLessThan(20_000);
  });
});

test.for(["简报", "工作简报", "农业农村信息工作简报", "自然资源和规划工作情况交流", "自然资源和规划".repeat(4)])(
  "%s stands within the square that WeChat cuts out",
  (name) => {
    const picture = readPng(drawCard(name, "2023年第123期"));
    for (const rows of [
      [0, 391],
      [415, 630],
    ] as const) {
      const { left, right } = extent(picture, rows);
      expect(left).toBeGreaterThanOrEqual(285);
      expect(right).toBeLessThan(915);
      expect(Math.abs(left - (1199 - right)), "centred").toBeLessThan(16);
    }
  },
);

test("a name that cannot be set gives way to 简报", () => {
  expect(drawCard("蘑菇简报", "2023年第1期")).toEqual(drawCard("简报", "2023年第1期"));
});

test("issues differ by their number, and the bulletin's own card has none", () => {
  const cards = [drawCard("工作简报", "2023年第1期"), drawCard("工作简报", "2023年第2期"), drawCard("工作简报", null)];
  expect(new Set(cards.map((card) => Buffer.from(card).toString("hex"))).size).toBe(3);
});

test("the icon is ▲ amid white", () => {
  const icon = readPng(drawIcon());
  expect([icon.width, icon.height]).toEqual([iconSize, iconSize]);
  expect([icon.at(96, 100), icon.at(0, 0), icon.at(40, 60)]).toEqual([red, paper, paper]);
});

test("every chunk has its checksum", () => {
  const png = Buffer.from(drawIcon());
  for (let place = 8; place < png.length; ) {
    const end = place + 8 + png.readUInt32BE(place);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(place + 4, end)));
    place = end + 4;
  }
});
