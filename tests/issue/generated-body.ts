import * as fc from "fast-check";

/**
 * Bulletins made of the grammar's own pieces and of hostile ones. Each piece of text in them carries a word that occurs
 * nowhere else, so that order and place can be followed.
 */

/** A word for a number: four characters that stand nowhere else in the pieces. */
const wordCharacters = "鼋鼍鼎鼐鼒鼖鼙鼚鼛鼜";
export const wordOf = (serial: number) =>
  [...String(serial).padStart(4, "0")].map((digit) => wordCharacters[Number(digit)]).join("");
/** Every such word of a text. */
export const words = new RegExp(`[${wordCharacters}]{4}`, "gu");

/** Pieces; `@` is replaced by the next word. */
const pieces = [
  "## @我市召开工作会议",
  "##@无空格的标题",
  "＃＃ @全角井号",
  "# @单个井号",
  "### @小标题",
  "## @带**粗体**与（园林科）",
  "## ",
  "@划线标题\n---",
  "@是一个句子。\n---",
  "@划线标题\n====",
  "▲@近日，市局开展巡查。（园林科/周正）",
  "▲@近日，市局开展巡查",
  "- ▲@列表里的简讯。（园林科）",
  "> **▲**@引用里的简讯。",
  "**▲@加粗的简讯，**继续。",
  "▲",
  "△@近似符号。（林场）",
  "●@圆点。（林场）",
  "●@圆点没有署名",
  "▲@前一条。（园林科）▲@后一条。（国有林场 陈青）",
  "@图上以▲标出。",
  "（园林科 @农机站）",
  "（利用科/贺孟萌 地矿科/周鹏）",
  "(地矿科/周鹏 陈瑶)",
  "（周正）",
  "（@试行）",
  "（县、市、区）",
  "（（园林科））",
  "（园林",
  "科/周正）",
  "【园林科@】",
  "@由园林科牵头（园林科）。",
  "（图/文：周正；审核：王静）",
  "（园林科科长周正等）",
  "（供稿：园林科 王静 摄）",
  "主题：林业、@未知",
  "主题:林业",
  "@为进一步加强全市自然资源系统机关文化品牌建设，深化合作，取得",
  "明显成效，@工作扎实推进。",
  "@全市共投入资金达到了历史最高水平，累计投入12",
  "5万元用于@建设。",
  "@系统全面接入省级平台并统一采用国产软件ArcGIS",
  "Pro@处理。",
  "一是@加强领导。",
  "**@统一思想认识。**为打破梗阻，",
  "**@整段加粗**",
  "@短行",
  "红旗@迎风",
  "　　@缩进的段落。",
  "\t@制表符缩进。",
  "5",
  "- 5 -",
  "—５—",
  "第 5 页",
  "- @甲项\n- @乙项\n  - @丙项",
  "1. @第一项\n2. @第二项",
  "+ @加号项\n续行@",
  "2023. 10. 20 @日",
  "| @县区 | 面积 |\n|---|:-:|\n| @莘县 | 3 |\n| 冠县 | 4 | @多一格 |",
  "| @没有分隔行 |",
  "> @引文一\n>> @引文二\n>\n> @引文三",
  "```\n@代码 ▲ ## 不是标题\n```",
  "~~~ts\n@波浪代码\n~~~",
  "```@没有合上",
  "![@图片说明](a.jpg)",
  "@见[@链接](https://example.cn/a_b)和[坏链接](javascript:alert(1))",
  "@有脚注[^1]的句子。\n\n[^1]: @脚注文字",
  "[^2]: @没有引用的脚注",
  "[@a]: http://x.cn",
  "<b>@粗</b><img src=x onerror=alert(1)>",
  "@批注<!-- @略去 -->之后",
  "<!-- @跨行\n批注 -->",
  "<!-- @没有合上",
  "{{ @ }} {% raw %}",
  "@行末两格  \n换行@",
  "@行末反斜线\\\n换行@",
  "5*3*2 @乘号 a*b*c",
  "@\\*转义\\* `代码@` &amp; &#20013;",
  "~~@不是删除线~~",
  "@\u200b零宽\u200d与\u202e方向\u0007控制",
  "@e\u0301组合 🔺星 𠮷野",
  "***",
  "---",
  "____",
  "报：@市委　送：局领导",
  "责任编辑：@王静",
  "共印50份 @",
  "@）多余的括号",
  "@《未合上的书名",
  "@“未合上的引号",
  "@**未合上的粗体",
  "\u3000",
  "",
  "",
];

/** A body without its front matter: pieces of the grammar and hostile ones, with any line ends. */
export const generatedBody = fc
  .record({
    parts: fc.array(
      fc.record({
        piece: fc.constantFrom(...pieces),
        gap: fc.constantFrom("\n", "\n\n", "\n\n\n", "\n \u3000\n"),
      }),
      { minLength: 1, maxLength: 24 },
    ),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  })
  .map(({ parts, lineEnd }) => {
    let serial = 0;
    const text = parts.map(({ piece, gap }) => piece + gap).join("");
    const worded = text.replace(/@/gu, () => {
      serial += 1;
      return wordOf(serial);
    });
    return worded.replaceAll("\n", lineEnd);
  });
