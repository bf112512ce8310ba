import { expect, test } from "vitest";
import { meantSpan } from "../../src/diagnostics/meant-span.ts";

/** A line with what is meant between 【】, and the message that means it; the place is where 【 stands. */
test.for([
  ["▲近日，市局开展巡查【（执法支队）】", "“……开展巡查（执法支队）”中的“（执法支队）”前面没有句号，已读作署名。"],
  ["【numbr】: 1", "“numbr”不是可用的名称，是否应为期号（number）？"],
  ["##【我市召开工作会议部署全市自然资源】和规划工作", "标题“我市召开工作会议部署全市自然资源……”下面没有正文。"],
  ["▲近日，【市“扫黄打非”办公室】开展", "署名“（市“扫黄打非”办公室）”中的“市“扫黄打非”办公室”是单位。"],
  ["▲【近日，市局\u200b开展巡查。】", "“近日，市局开展巡查。”一条没有署名。"],
  ["【---】", "开头没有写日期（date）。"],
  ["▲🔺𠮷【园】林科", "这里没有引文。"],
  ["【】", "文件是空的（空文件），没有可以发布的内容。"],
  ["▲惠及群众，【化解率89.89%】。", "“化解率89.89%”与文中的数不合：75612户除以84110户。"],
  ["▲近日，【周正】（园林科）", "“周正王静”和“周”和“周正”。"],
])("%s", ([marked = "", message = ""]) => {
  const line = marked.replace(/[【】]/gu, "");
  const column = [...marked.slice(0, marked.indexOf("【"))].length + 1;
  const place = /^##|^▲【近/u.test(marked) ? 1 : column + (marked.includes("89.89") ? 3 : 0);
  const { start, end } = meantSpan(message, line, place);
  const characters = [...line];
  const shown = `${characters.slice(0, start).join("")}【${characters.slice(start, end).join("")}】${characters.slice(end).join("")}`;
  expect(shown).toBe(marked);
});
