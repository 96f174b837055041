import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Consumer, consumer } from "../../../tools/matrix/consumer.ts";
import { expected, samples } from "../../../tools/matrix/sample.ts";

// The whole matrix of runtimes, compilers and bundlers is `npm run matrix`.
const bin = fileURLToPath(new URL("../../../node_modules/.bin/", import.meta.url));
let project: Consumer;
beforeAll(() => {
  project = consumer();
});
afterAll(() => project.remove());

test("the packed package weighs at most 400 kB", () => {
  const [tarball = ""] = readdirSync(project.folder).filter((name) => name.endsWith(".tgz"));
  expect(statSync(join(project.folder, tarball)).size).toBeLessThanOrEqual(400_000);
});

test("it brings nothing else along", () => {
  const modules = readdirSync(join(project.folder, "node_modules"));
  expect(modules.filter((name) => !name.startsWith("."))).toEqual(["@unionstate"]);
});

test("it can be imported and required", () => {
  project.write("use.js", samples.module);
  project.write("use.cjs", samples.commonjs);
  expect(project.run(join(bin, "node"), ["use.js"])).toBe(expected);
  expect(project.run(join(bin, "node"), ["use.cjs"])).toBe(expected);
});

test.each([
  ["nodenext", "nodenext"],
  ["esnext", "bundler"],
])("it has types under module %s, resolution %s, library checks on", (module, moduleResolution) => {
  project.write(
    "src/use.ts",
    [
      'import { cite, get, list } from "@unionstate/dataset";',
      'export const one: string = cite(get("polls", "two-unions"));',
      'export const all = list("arms-deals").filter((deal) => deal.recipient === "belarus");',
      "// @ts-expect-error: there is no such entity",
      'export const none = list("arms-deals").find((deal) => deal.recipient === "belrus");',
      "",
    ].join("\n"),
  );
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, types: [], target: "es2022" };
  project.write(
    "tsconfig.json",
    JSON.stringify({ compilerOptions: { ...compilerOptions, module, moduleResolution }, include: ["src"] }),
  );
  expect(project.run(join(bin, "tsc"), ["-p", "."])).toBe("");
});
