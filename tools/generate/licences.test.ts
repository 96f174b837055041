import { expect, test } from "vitest";
import { isPermissive, licencesPage } from "./licences.ts";

const component = (ref: string, licence?: string) => ({
  "bom-ref": ref,
  ...(licence && { licenses: [{ license: { id: licence } }] }),
});

const page = (licence?: string) =>
  licencesPage(
    {
      components: [component("zod@4.0.0", licence), component("deep@1.0.0", "ISC"), component("vitest@5.0.0", "MIT")],
      dependencies: [
        { ref: "@unionstate/dataset@1.0.0", dependsOn: ["vitest@5.0.0"] },
        { ref: "@unionstate/schema@1.0.0", dependsOn: ["zod@4.0.0", "vitest@5.0.0"] },
        { ref: "@unionstate/brief@1.0.0", dependsOn: ["@unionstate/dataset@1.0.0"] },
        { ref: "@unionstate/validate@1.0.0", dependsOn: ["@unionstate/schema@1.0.0"] },
        { ref: "zod@4.0.0", dependsOn: ["deep@1.0.0"] },
      ],
    },
    (folder) => ({ "packages/schema": ["zod"], "apps/validate": ["@unionstate/schema"] })[folder] ?? [],
  );

test("lists what a part needs at run time, through other packages of the repository as well", () => {
  const { text } = page("MIT");
  expect(text).toContain("## `@unionstate/dataset`\n\nNo dependencies.");
  expect(text).toContain("## The validation command\n\nContributors and pull requests use 2 packages.");
  expect(text).toContain("| deep | 1.0.0 | ISC |\n| zod | 4.0.0 | MIT |");
});

test("counts what only builds and tests among the tools", () => {
  expect(page("MIT").text).toContain("The repository is built, tested and formatted with one package.");
});

test("reports a licence that restricts users, and a missing one", () => {
  expect(page("AGPL-3.0-only").restrictive).toContain("zod (AGPL-3.0-only)");
  expect(page().restrictive).toContain("zod (unknown)");
  expect(page("MIT").restrictive).toEqual([]);
});

test("accepts a choice of licences if one of them is permissive", () => {
  expect(isPermissive("(MIT OR GPL-3.0-only)")).toBe(true);
  expect(isPermissive("MIT AND GPL-3.0-only")).toBe(false);
});
