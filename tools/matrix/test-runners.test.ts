import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, createConsumer, tool } from "./consumer.ts";

let project: Consumer;
beforeAll(() => {
  project = createConsumer("commonjs");
  const body = `
test("the package", () => {
  expect(list("polls")).toBe(polls);
  expect(cite(get("polls", "two-unions"))).toContain("Marin");
});
`;
  project.write(
    "required.test.js",
    `const { cite, get, list } = require("@unionstate/dataset");\nconst { polls } = require("@unionstate/dataset/polls");${body}`,
  );
  project.write(
    "typed.test.ts",
    `import { cite, get, list } from "@unionstate/dataset";\nimport { polls } from "@unionstate/dataset/polls";\ndeclare const test: (name: string, run: () => void) => void;\ndeclare const expect: (value: unknown) => { toBe(other: unknown): void; toContain(text: string): void };${body}`,
  );
  const options = { module: "commonjs", moduleResolution: "node10", target: "es2022", types: [], strict: true };
  const transform = {
    "\\.ts$": [tool("ts-jest"), { tsconfig: options, diagnostics: { ignoreCodes: [5107] } }],
  };
  project.write("typed.config.json", JSON.stringify({ transform }));
});
afterAll(() => project.remove());

const jest = (version: string, ...args: readonly string[]): void => {
  project.run(tool("node24/bin/node"), [tool(`${version}/bin/jest.js`), "--ci", "--rootDir=.", ...args], {
    NODE_PATH: tool("."),
  });
};

describe.each(["jest29", "jest30"])("%s", (version) => {
  test("runs a test that requires it, with its defaults", () => {
    expect(() => jest(version, "required.test.js")).not.toThrow();
  });

  test("runs a test in TypeScript that imports it, with ts-jest", () => {
    expect(() => jest(version, "--config=typed.config.json", "typed.test.ts")).not.toThrow();
  });
});
