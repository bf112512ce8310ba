import fc from "fast-check";

/** Queries rich in operators, whole and broken, and in names of the archive. */
export const queryText = fc
  .array(
    fc.constantFrom(
      ...'地热林-"" 　  ，“”：:－a1',
      " -",
      ' "',
      '" ',
      "单位:",
      "单位：",
      "署名:",
      "署名：",
      "年:",
      "类别:简讯",
      "地矿科",
      " 地矿科 ",
      "主题:不动产登记",
      "自然保护地",
      " 2023 ",
      "2021-2023",
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));
