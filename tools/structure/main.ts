/**
 * `npm run tool -- structure [<folder>…]` checks the imports of the repository: no cycles between files or sibling
 * folders, and the layers below. Names of folders limit what is printed. Exit code 1 if a rule is broken.
 */
import { globSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { root } from "../workspace.ts";
import { folderCycles, type Import } from "./folder-cycles.ts";

/** The layers of `packages/schema`, from the lowest: each may import those before it. */
const schemaLayers = ["json", "vocabularies", "wording", "records", "rules", "check"];

const test = String.raw`(\.test\.ts$|/test/)`;

const forbidden = [
  { name: "cycle between files", from: {}, to: { circular: true } },
  ...schemaLayers.slice(0, -1).map((layer, i) => ({
    name: `${layer} may not import ${schemaLayers.slice(i + 1).join(", ")}`,
    from: { path: `^packages/schema/${layer}/`, pathNot: test },
    to: { path: `^packages/schema/(${schemaLayers.slice(i + 1).join("|")})/` },
  })),
  {
    name: "packages may not import apps or tools",
    from: { path: "^packages/" },
    to: { path: "^(apps|tools)/|^@unionstate/(brief|validate|web|tools)(/|$)" },
  },
  {
    name: "schema may not import other packages of the dataset",
    from: { path: "^packages/schema/" },
    to: { path: "^packages/(dataset|typeset)/|^@unionstate/(dataset|typeset)" },
  },
  {
    name: "the dataset may not import the briefing",
    from: { path: "^packages/dataset/" },
    to: { path: "^packages/briefing/|^@unionstate/briefing" },
  },
  {
    name: "the briefing may import only the exports of the dataset",
    from: { path: "^packages/briefing/", pathNot: test },
    to: { path: "^packages/(?!briefing/)|^@unionstate/(?!dataset)", pathNot: "^packages/dataset/dist/" },
  },
  {
    name: "files and typeset may not import schema, dataset or briefing",
    from: { path: "^packages/(files|typeset)/" },
    to: { path: "^packages/(schema|dataset|briefing)/|^@unionstate/(schema|dataset|briefing)" },
  },
  { name: "apps may not import tools", from: { path: "^apps/" }, to: { path: "^tools/|^@unionstate/tools" } },
  {
    name: "an app may not import another app",
    from: { path: "^apps/([^/]+)/" },
    to: { path: "^apps/|^@unionstate/(brief|validate|web)(/|$)", pathNot: "^apps/$1/" },
  },
  {
    name: "apps may not import the source of a package, only its exports by name",
    from: { path: "^apps/", pathNot: test },
    to: { path: "^packages/", dependencyTypes: ["local" as const] },
  },
  {
    name: "source may not import tests",
    from: { pathNot: `${test}|^tools/generate/samples\\.ts$` },
    to: { path: test, pathNot: "node_modules" },
  },
].map((rule) => ({ ...rule, severity: "error" as const }));

const sources = globSync(
  [
    "packages/{schema,files}",
    "packages/{dataset,typeset,briefing}/{src,emit,test}",
    "apps/*/{build,src,test}",
    "tools",
  ],
  { cwd: root },
);
const { output } = await cruise(sources, {
  baseDir: root,
  ruleSet: { forbidden },
  validate: true,
  parser: "swc",
  tsPreCompilationDeps: true,
  doNotFollow: { path: ["node_modules"] },
  exclude: { path: [String.raw`\.d\.ts$`, "(^|/)(dist|release|node_modules|data)/"] },
});
if (typeof output === "string") throw new Error(output);

const chosen = process.argv.slice(2);
const broken = [...ruleViolations(output), ...folderCycles(importsIn(output))]
  .filter(({ from }) => chosen.length === 0 || chosen.some((folder) => from.startsWith(folder)))
  .map(({ rule, detail }) => `${rule}: ${detail}`);
for (const line of broken) console.error(line);
console.log(
  broken.length === 0
    ? `${output.modules.length} modules: no import cycles, no imports across layers.`
    : `\n${broken.length} broken rules.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;

function ruleViolations({ summary }: ICruiseResult): { rule: string; from: string; detail: string }[] {
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    detail: [from, ...(cycle ? cycle.map(({ name }) => name) : [to])].join(" → "),
  }));
}

function importsIn({ modules }: ICruiseResult): Import[] {
  return modules
    .filter(({ source }) => !new RegExp(test).test(source))
    .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => ({ from: source, to: resolved })))
    .filter(({ to }) => /^(packages|apps|tools)\//.test(to));
}
