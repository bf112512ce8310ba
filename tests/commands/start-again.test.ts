import { spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../content-folder.ts";
import { writeOneBrief } from "../reliability/small-content.ts";

/** `npm start` while an editor works: every change is shown, and a fault leaves the preview as it was. */
test("shows each change of an issue, and goes on after a fault", async () => {
  const folder = await temporaryFolder();
  const content = join(folder, "content");
  await writeOneBrief(content, "近日，市局开展巡查。");
  const command = fileURLToPath(new URL("../../src/commands/start.ts", import.meta.url));
  const args = ["--content", content, "--output", join(folder, "site"), "--port", "0"];
  const child = spawn(process.execPath, ["--import", "tsx", command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((done) => child.on("exit", done));
  onTestFinished(() => void child.kill("SIGKILL"));
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      told += text;
    });
  const expectTold = (pattern: RegExp) => expect.poll(() => told, { timeout: 60_000 }).toMatch(pattern);
  await expectTold(/按 Ctrl\+C 停止/u);
  const origin = /http:\/\/[\d.:]+/u.exec(told)?.[0] ?? "";
  const shown = async () => (await fetch(`${origin}/issues/2023-10/b01/`)).text();
  expect(await shown()).toContain("近日，市局开展巡查。");

  const issue = join(content, "issues/2023-10.md");
  const rewrite = async (from: string, to: string) => {
    told = "";
    await writeFile(issue, (await readFile(issue, "utf8")).replace(from, to));
  };
  for (const [from = "", to = ""] of [
    ["近日", "日前"],
    ["日前", "昨日"],
  ]) {
    await rewrite(from, to);
    await expectTold(/预览已生成/u);
    expect(await shown()).toContain(`${to}，市局开展巡查。`);
  }
  await rewrite("number: 10", "number: 十几");
  await expectTold(/网站没有更新/u);
  expect(await shown()).toContain("昨日，市局开展巡查。");
  await rewrite("number: 十几", "number: 10");
  await expectTold(/预览已生成/u);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});
