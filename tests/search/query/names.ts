import type { Names } from "../../../src/search/client/query/names.ts";

/** What the archive of tests/fixtures/search has. */
export const names: Names = {
  departments: [
    { name: "办公室", aliases: ["局办公室", "市局办公室"] },
    { name: "利用科", aliases: [] },
    { name: "地矿科", aliases: [] },
    { name: "市林业发展中心", aliases: ["林业发展中心"] },
    { name: "耕地利用中心", aliases: [] },
    { name: "资源利用研究院", aliases: [] },
    { name: "自然保护地", aliases: [] },
  ],
  topics: ["不动产登记", "耕地保护", "地质矿产", "自然保护地"],
  years: [2012, 2016, 2021, 2022, 2023],
};
