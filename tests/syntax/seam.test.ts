import { expect, test } from "vitest";
import type { Knowledge } from "../../src/syntax/attribution/knowledge.ts";
import { seamOf } from "../../src/syntax/seam.ts";

const knowledge: Knowledge = {
  isDepartment: (name) => ["莘县局", "国土规划", "专班2", "市文旅局执法支队"].includes(name),
  isContributor: () => false,
  nearestDepartment: () => undefined,
};

/** GRAMMAR §5: how two pieces are joined, and what may be doubted in it. */
test.for([
  ["行业特", "点，", "", undefined],
  ["行业特，", "点", "", undefined],
  ["共12", "5万元", "", "digits"],
  ["共１２", "５万元", "", "digits"],
  ["共12**", "**5万元", "", "digits"],
  ["共12", "万元", "", undefined],
  ["共", "12", "", undefined],
  ["共3,", "250万元", "", "digits"],
  ["共3，", "250万元", "", undefined],
  ["共12.", "5%", "", "digits"],
  ["共12．", "５%", "", "digits"],
  ["共有.", "5%", "", undefined],
  ["共12.", "万元", "", undefined],
  ["共45", ".6万", "", "digits"],
  ["共45", ",600", "", "digits"],
  ["共45", ".万", "", undefined],
  ["共四十", ".6万", "", undefined],
  ["ArcGIS", "Pro", " ", "words"],
  ["ArcGIS", "10版", " ", "words"],
  ["5", "G网络", "", undefined],
  ["ArcGIS", "系统", "", undefined],
  ["（莘县局", "东昌府区分局）", " ", "names"],
  ["（园林科/周正", "王静）", " ", "names"],
  ["（周正、王静", "李华 陈瑶）", " ", "names"],
  ["(园林科", "林草科)", " ", "names"],
  ["（园林科", "林草科", " ", "names"],
  ["（财政局", "教育局）", " ", "names"],
  ["（市局", "园林科）", "", undefined],
  ["（专班2", "园林科）", " ", "names"],
  ["（新建活动室", "12处）", "", undefined],
  ["（园林科/周正", "王静 李华", " ", "names"],
  ["（园林科/欧阳小", "雪）", "", undefined],
  ["（园林科/欧阳小雪", "王静）", " ", "names"],
  ["（国土", "规划）", "", undefined],
  ["（市文旅局", "执法支队）", "", undefined],
  ["（欧阳", "文静）", "", undefined],
  ["（园林科", "工作（含西区）", "", undefined],
  ["（周", "正）", "", undefined],
  ["（周小", "正）", "", undefined],
  ["（欧阳", "小雪）", "", undefined],
  ["（园林", "科/周正）", "", undefined],
  ["园林科", "林草科", "", undefined],
  ["（园林科）", "林草科", "", undefined],
  ["（园林科开展", "林草科）", "", undefined],
  ["（园林科", "开展巡查的林草", "", undefined],
  ["（莘县局", "（东昌府区分局）", "", undefined],
  ["", "甲", "", undefined],
  ["甲", "", "", undefined],
  ["", "", "", undefined],
] as const)("“%s” + “%s”", ([left, right, glue, doubt]) => {
  expect(seamOf(left, right, knowledge)).toEqual(doubt === undefined ? { glue } : { glue, doubt });
});
