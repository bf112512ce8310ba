import { defineDiagnostic } from "../define.ts";

/** What a build can find in the pages that it made. */

export const deadLink = defineDiagnostic<{
  readonly href: string;
  readonly page: string;
  readonly isFragment: boolean;
}>({
  code: "dead-link",
  severity: "error",
  message: ({ href, page, isFragment }) =>
    isFragment
      ? `链接“${href}”指向的页面没有这个位置（在页面 ${page} 上）。`
      : `链接“${href}”没有对应的页面（在页面 ${page} 上）。`,
  hint: "请改正原稿中的链接地址，或只保留链接的文字；网页地址请以 https:// 开头。",
  example: {
    content: {
      "issues/a.md":
        "---\ntitle: 工作简报\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局[开展巡查](xuncha.html)。（园林科）\n",
    },
  },
});

/** Of a site that goes public: PUBLIC-SITE's marks and addresses must be there. */
export const missingSiteField = defineDiagnostic<{ readonly name: string; readonly key: string }>({
  code: "missing-site-field",
  severity: "error",
  message: ({ name }) => `site.yaml 中没有“${name}”，正式发布的网站每页都要有。`,
  hint: ({ key }) => `请在 content/site.yaml 中加一行“${key}: …”；只是预览时不必，去掉命令中的 --strict 即可。`,
  example: {
    content: {
      "site.yaml": "name: 工作简报\norgan: 聊城市自然资源和规划局\n",
      "issues/a.md": "---\ntitle: 工作简报\nnumber: 1\ndate: 2023-10-20\n---\n▲近日，市局开展巡查。（园林科）\n",
    },
  },
});

export const buildDiagnostics = [deadLink, missingSiteField];
