import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { list } from "@unionstate/dataset";
import { describe, expect, test } from "vitest";
import { root } from "../workspace.ts";
import { examples, outputOf } from "./examples.ts";

const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
const programs = readdirSync(join(root, "docs/examples")).filter((name) => /\.(ts|html)$/.test(name));

// If the data has changed and the output with it, `npm run generate` writes the new output.
test.each([...examples])("%s is what its program prints", (output, program) => {
  expect(outputOf(program)).toBe(textOf(output));
});

test("the README of the examples has every program and its output", () => {
  const readme = textOf("docs/examples/README.md");
  for (const name of [...programs, ...examples.keys()]) expect(readme).toContain(`(${name.replace(/.*\//, "")})`);
});

describe("an example", () => {
  test.each(programs)("uses what the package exports and nothing else of it: %s", (name) => {
    const program = textOf(`docs/examples/${name}`);
    // Biome rejects casts and `any`.
    expect(program).not.toMatch(/\/dist\/|@ts-|biome-ignore/);
    expect(program).toMatch(/from "(?:https:\/\/unpkg\.com\/)?@unionstate\/dataset"/);
  });

  test("lists every refusal of arms or a deployment", () => {
    const refused = [
      ...list("arms-deals").filter(
        (deal) => deal.kind === "supply" && deal.steps.some(({ kind }) => kind === "refused"),
      ),
      ...list("deployments").filter(({ state }) => state === "refused"),
    ];
    const printed = textOf("docs/examples/refused-requests.txt");
    expect(printed.match(/^ {2}https:\/\/w3id\.org\/\S+$/gm)).toHaveLength(refused.length);
    for (const { label } of refused) expect(printed).toContain(label);
    expect(printed).not.toMatch(/undefined|null|NaN/);
  });
});
