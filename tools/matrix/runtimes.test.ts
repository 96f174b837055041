import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer, expected, samples, tool } from "./consumer.ts";

let project: Consumer;
beforeAll(() => {
  project = createConsumer();
  project.write("use.js", samples.module);
  project.write("use.cjs", samples.commonjs);
  project.write(
    "json.js",
    'import polls from "@unionstate/dataset/polls.json" with { type: "json" };\nconsole.log(polls.length);\n',
  );
});
afterAll(() => project.remove());

describe.each([
  ["Node 20.19, the oldest supported", "node20/bin/node"],
  ["Node 22", "node22/bin/node"],
  ["Node 24", "node24/bin/node"],
  ["Node 26, the current", "node26/bin/node"],
])("%s", (_, path) => {
  const run = (...args: string[]) => project.run(tool(path), args);

  test("imports it", () => {
    expect(run("use.js")).toBe(expected);
  });

  test("requires it, without a warning about the package", () => {
    // Node 20.19 and 22 warn about every required ES module, not only about this one.
    expect(run("--disable-warning=ExperimentalWarning", "use.cjs")).toBe(expected);
  });

  test("reads a collection as JSON", () => {
    expect(run("json.js")).toMatch(/^\d+\n$/);
  });
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
