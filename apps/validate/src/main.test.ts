import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../test/real-data.ts";

const command = join(root, "apps/validate/bin/unionstate.mjs");
const env = { ...process.env, INIT_CWD: root, GITHUB_ACTIONS: "", NO_COLOR: "" };

const unionstate = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], { encoding: "utf8", cwd: root, env });

describe("the command as a process", () => {
  test("has the exit code of its result", () => {
    expect(unionstate("explain", "poll/share-sum")).toMatchObject({ status: 0, stderr: "" });
    expect(unionstate("check", "nowhere")).toMatchObject({
      status: 2,
      stdout: "`nowhere` does not exist.\n",
      stderr: "",
    });
  });

  test("writes no colours unless to a terminal", () => {
    expect(unionstate("check", "packages/dataset/data/polls").stdout).toMatch(/^\d+ records checked: /);
  });

  test("stops watching at Ctrl-C", async () => {
    const watch = spawn(process.execPath, [command, "check", "--watch", "packages/dataset/data/polls"], { env });
    let text = "";
    for await (const piece of watch.stdout.setEncoding("utf8")) {
      text += piece;
      if (text.includes("Ctrl-C to stop.")) watch.kill("SIGINT");
    }
    const [code, signal] = watch.exitCode === null ? await once(watch, "close") : [watch.exitCode, null];
    expect({ code, signal }).toEqual({ code: /: all valid\./.test(text) ? 0 : 1, signal: null });
  });
});
