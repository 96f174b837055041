/**
 * Audits of workflows under the ids of zizmor (docs.zizmor.sh/audits), as far as they need neither GitHub nor a list of
 * vulnerable actions, and one more, `artifact-over-checkout`.
 */
import { parse } from "yaml";

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly name?: string;
  readonly if?: string | boolean;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
};

type Permissions = string | Readonly<Record<string, string>>;

type Job = {
  readonly name?: string;
  readonly if?: string | boolean;
  readonly needs?: string | readonly string[];
  readonly "runs-on"?: string | readonly string[];
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly environment?: unknown;
  readonly permissions?: Permissions;
  readonly container?: string | { readonly image?: string; readonly credentials?: unknown };
  readonly services?: Readonly<Record<string, { readonly image?: string; readonly credentials?: unknown }>>;
  readonly steps?: readonly Step[];
};

/** A workflow as GitHub reads it. */
export type Workflow = {
  readonly name?: string;
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
};

/** A finding: the audit, the job and what is wrong there. */
export type Finding = { readonly audit: string; readonly where: string; readonly what: string };

type Audit = (workflow: Workflow, text: string) => readonly (readonly [where: string, what: string])[];

/** What the audits find in the text of a workflow. */
export function auditWorkflow(text: string): Finding[] {
  const workflow: Workflow = parse(text);
  return Object.entries(audits).flatMap(([audit, find]) =>
    find(workflow, text).map(([where, what]) => ({ audit, where, what })),
  );
}

/** The audits by id. */
export const audits: Readonly<Record<string, Audit>> = {
  "adhoc-packages": eachRun((run) =>
    /\b(?:npx|npm (?:i|install|exec)|pip install|gem install|cargo install|apt(?:-get)? install)\b/.test(run)
      ? "installs packages that no lockfile pins"
      : undefined,
  ),
  "anonymous-definition": ({ name, jobs }) => [
    ...(name ? [] : [["workflow", "has no name"] as const]),
    ...Object.entries(jobs).flatMap(([id, job]) => (job.name ? [] : [[id, "has no name"] as const])),
  ],
  "artifact-over-checkout": eachStep(({ uses, with: given }) =>
    isAction(uses, "actions/download-artifact") && !/^\$\{\{ runner\.temp \}\}\/./.test(String(given?.path ?? ""))
      ? "downloads an artifact over the checkout"
      : undefined,
  ),
  artipacked: eachStep(({ uses, with: given }) =>
    isAction(uses, "actions/checkout") && given?.["persist-credentials"] !== false
      ? "leaves credentials in the checkout"
      : undefined,
  ),
  "bot-conditions": eachCondition((condition) =>
    /github\.(?:actor|triggering_actor)\b/.test(condition) ? "trusts the name of an actor" : undefined,
  ),
  "cache-poisoning": (workflow) =>
    publishes(workflow)
      ? eachStep(({ uses, with: given }) => {
          if (isAction(uses, "actions/cache")) return "restores a cache";
          if (given?.cache !== undefined && given.cache !== false) return "restores a cache";
          return isAction(uses, "actions/setup-node") && given?.["package-manager-cache"] !== false
            ? "restores a cache, because package.json names its package manager"
            : undefined;
        })(workflow, "")
      : [],
  "concurrency-limits": ({ concurrency }) => (concurrency ? [] : [["workflow", "has no concurrency"]]),
  "dangerous-triggers": ({ on }) =>
    ["pull_request_target", "workflow_run"].flatMap((trigger) =>
      triggers(on).includes(trigger) ? [["workflow", `is triggered by ${trigger}`] as const] : [],
    ),
  "excessive-permissions": ({ permissions, jobs }) => {
    const given = [
      ["workflow", permissions] as const,
      ...Object.entries(jobs).map(([id, job]) => [id, job.permissions] as const),
    ];
    const findings: [string, string][] = permissions === undefined ? [["workflow", "has the default permissions"]] : [];
    for (const [where, each] of given) if (typeof each === "string") findings.push([where, `has ${each}`]);
    if (typeof permissions === "object" && Object.values(permissions).includes("write")) {
      findings.push(["workflow", "gives every job a permission to write"]);
    }
    return findings;
  },
  "forbidden-uses": eachStep(({ uses }) =>
    uses !== undefined && !uses.startsWith("./") && !uses.startsWith("actions/")
      ? `uses ${uses}, which is not GitHub's own`
      : undefined,
  ),
  "github-env": eachRun((run) =>
    /GITHUB_(?:ENV|PATH)\b/.test(run) ? "writes to the environment of later steps" : undefined,
  ),
  "hardcoded-container-credentials": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, { container, services = {} }]) =>
      [container, ...Object.values(services)].some((one) => typeof one === "object" && one.credentials !== undefined)
        ? [[id, "has credentials of a container"] as const]
        : [],
    ),
  "insecure-commands": (_, text) =>
    text.includes("ACTIONS_ALLOW_UNSECURE_COMMANDS") ? [["workflow", "allows commands that are insecure"]] : [],
  misfeature: eachRun((run) => (/\bset -x\b/.test(run) ? "prints commands with their values" : undefined)),
  "overprovisioned-secrets": (_, text) =>
    /toJSON\(\s*secrets\s*\)/i.test(text) ? [["workflow", "exposes all secrets"]] : [],
  "secrets-inherit": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, { secrets }]) =>
      secrets === "inherit" ? [[id, "inherits all secrets"] as const] : [],
    ),
  "secrets-outside-env": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, job]) =>
      /secrets\.(?!GITHUB_TOKEN)/.test(JSON.stringify(job)) && job.environment === undefined
        ? [[id, "uses a secret without an environment"] as const]
        : [],
    ),
  "self-hosted-runner": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, job]) =>
      /^(?:ubuntu|macos|windows)-[\w.-]+$/.test(String(job["runs-on"])) || job.uses !== undefined
        ? []
        : [[id, `runs on ${job["runs-on"]}`] as const],
    ),
  "template-injection": eachRun((run) =>
    run.includes("${{") ? "expands an expression in code; pass it through `env`" : undefined,
  ),
  "undocumented-permissions": (_, text) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) =>
      /^ +[\w-]+: write\b/.test(line) && !/^ *#/.test(lines[index - 1] ?? "")
        ? [[`line ${index + 1}`, `does not say what ${line.trim()} is for`] as const]
        : [],
    );
  },
  "unpinned-images": ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, { container, services = {} }]) =>
      [container, ...Object.values(services)]
        .map((one) => (typeof one === "object" ? one.image : one))
        .some((image) => image !== undefined && !/@sha256:[0-9a-f]{64}$/.test(image))
        ? [[id, "uses an image that is not pinned"] as const]
        : [],
    ),
  "unpinned-uses": (_, text) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        /\buses:/.test(line) && !/uses: (?:\.\/|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/.test(line)
          ? [[`line ${index + 1}`, `${line.trim()} is not pinned to a commit, with its version`] as const]
          : [],
      ),
  "unsound-condition": eachCondition((condition) =>
    // Text around an expression, even a line break, makes a text of it, which is always true.
    condition.includes("${{") && !/^\$\{\{(?:(?!\}\}).)*\}\}$/s.test(condition) ? "is always true" : undefined,
  ),
  "unsound-contains": eachCondition((condition) =>
    /contains\(\s*'[^']*'/.test(condition) ? "finds parts of names in a list" : undefined,
  ),
  "use-trusted-publishing": (_, text) =>
    /\b(?:NPM_TOKEN|NODE_AUTH_TOKEN|_authToken)\b/.test(text) ? [["workflow", "publishes with a token"]] : [],
};

function eachStep(find: (step: Step) => string | undefined): Audit {
  return ({ jobs }) =>
    Object.entries(jobs).flatMap(([id, { steps = [] }]) =>
      steps.flatMap((step, index) => {
        const what = find(step);
        return what === undefined ? [] : [[`${id}, step ${index + 1}`, what] as const];
      }),
    );
}

function eachRun(find: (run: string) => string | undefined): Audit {
  return eachStep(({ run }) => (run === undefined ? undefined : find(run)));
}

function eachCondition(find: (condition: string) => string | undefined): Audit {
  const ofStep = eachStep((step) => find(String(step.if ?? "")));
  return (workflow, text) => [
    ...ofStep(workflow, text),
    ...Object.entries(workflow.jobs).flatMap(([id, job]) => {
      const what = find(String(job.if ?? ""));
      return what === undefined ? [] : [[id, what] as const];
    }),
  ];
}

const isAction = (uses: string | undefined, name: string): boolean => uses?.split("@")[0] === name;

const triggers = (on: Workflow["on"]): readonly string[] =>
  typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on);

/** Whether any job of a workflow can publish or write: what another job built is published then. */
const publishes = ({ jobs }: Workflow): boolean =>
  Object.values(jobs).some(
    ({ permissions }) =>
      typeof permissions === "object" && (permissions["id-token"] ?? permissions.contents) === "write",
  );
