import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer, expected, samples, tool } from "./consumer.ts";

let project: Consumer;
beforeAll(() => {
  project = createConsumer();
  project.write("use.js", samples.module);
  project.write("use.cjs", samples.commonjs);
  project.write("mixed.cjs", samples.mixed);
  project.write("use.cts", samples.commonjs);
  project.write(
    "json.js",
    'import polls from "@unionstate/dataset/polls.json" with { type: "json" };\nconsole.log(polls.length);\n',
  );
});
afterAll(() => project.remove());

describe.each([
  ["Node 18.20, which is not supported but works", "node18/bin/node"],
  ["Node 20.19, which is not supported but works", "node20/bin/node"],
  ["Node 22.11, which cannot require ES modules", "node2211/bin/node"],
  ["Node 22.12, the oldest supported", "node2212/bin/node"],
  ["Node 22", "node22/bin/node"],
  ["Node 24", "node24/bin/node"],
  ["Node 26, the current", "node26/bin/node"],
])("%s", (_, path) => {
  const run = (...args: string[]) => project.run(tool(path), args);

  test("imports it", () => {
    expect(run("use.js")).toBe(expected);
  });

  test("requires it, without a warning", () => {
    expect(run("--throw-deprecation", "use.cjs")).toBe(expected);
  });

  test("has one copy of the records for `import` and `require` together", () => {
    expect(run("mixed.cjs")).toBe("true true true true\n");
  });

  test("reads a collection as JSON", () => {
    expect(run("json.js")).toMatch(/^\d+\n$/);
  });
});

test("tsx runs it from a CommonJS module in TypeScript", () => {
  expect(project.run(tool("node24/bin/node"), [tool("tsx/dist/cli.mjs"), "use.cts"])).toBe(expected);
});

test("Deno imports it", () => {
  expect(project.run(tool(".bin/deno"), ["run", "--quiet", "--no-lock", "--node-modules-dir=manual", "use.js"])).toBe(
    expected,
  );
});

test("Bun imports and requires it", () => {
  expect(project.run(tool(".bin/bun"), ["use.js"])).toBe(expected);
  expect(project.run(tool(".bin/bun"), ["use.cjs"])).toBe(expected);
});
