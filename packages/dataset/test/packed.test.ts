import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { polls } from "@unionstate/dataset/polls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const home = fileURLToPath(new URL("../", import.meta.url));
const bin = fileURLToPath(new URL("../../../node_modules/.bin/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "unionstate-consumer-"));
const run = (command: string, args: string[]): string => execFileSync(command, args, { cwd: folder, encoding: "utf8" });

beforeAll(() => {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: home });
  const [tarball] = readdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", `./${tarball}`], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the packed package, installed in an empty project", () => {
  test("brings nothing else along", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@unionstate"]);
  });

  test("runs", () => {
    writeFileSync(
      join(folder, "use.js"),
      'import { cite, get, list } from "@unionstate/dataset";\n' +
        'console.log(list("polls").length, get("entities", "belarus").iso3166, cite(get("polls", "two-unions")).slice(0, 12));\n',
    );
    expect(run(join(bin, "node"), ["use.js"])).toBe(`${polls.length} BY Marin, Anaïs\n`);
  });

  test("can be required, one collection at a time", () => {
    writeFileSync(join(folder, "use.cjs"), 'console.log(require("@unionstate/dataset/polls").polls.length);\n');
    expect(run(join(bin, "node"), ["use.cjs"])).toBe(`${polls.length}\n`);
  });

  test.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("has types under module %s, resolution %s, library checks on", (module, moduleResolution) => {
    mkdirSync(join(folder, "src"), { recursive: true });
    writeFileSync(
      join(folder, "src/use.ts"),
      [
        'import { cite, get, list } from "@unionstate/dataset";',
        'export const one: string = cite(get("polls", "two-unions"));',
        'export const all = list("arms-deals").filter((deal) => deal.recipient === "belarus");',
        "// @ts-expect-error: there is no such entity",
        'export const none = list("arms-deals").find((deal) => deal.recipient === "belrus");',
        "",
      ].join("\n"),
    );
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          types: [],
          target: "es2022",
          module,
          moduleResolution,
        },
        include: ["src"],
      }),
    );
    expect(run(join(bin, "tsc"), ["-p", "."])).toBe("");
  });
});
