import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Bill, npmSbom } from "../release/sbom.ts";
import { root } from "../workspace.ts";

/** The parts of the project that reach users, with a sentence on their dependencies. */
const parts: readonly (readonly [title: string, folder: string, use: (packages: string) => string])[] = [
  ["`@unionstate/dataset`", "packages/dataset", (packages) => `Its users install ${packages}.`],
  ["`@unionstate/schema`", "packages/schema", (packages) => `Its users install ${packages}.`],
  [
    "The brief",
    "apps/brief",
    (packages) =>
      `PDF, HTML and charts are made with ${packages}. All that they contain of them is glyphs of the fonts and the outlines of the map.`,
  ],
  [
    "The validation command",
    "apps/validate",
    (packages) => `Contributors and pull requests use ${packages}. None of them is published.`,
  ],
];

/** Licences (SPDX) that require no more than their notice. */
const permissive: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Packages whose manifest names no licence, with the one of their LICENSE file. */
const fromLicenceFile: Readonly<Record<string, string>> = { "png-js": "MIT" };

/** `docs/licences.md`: the licence of every dependency, from the lockfile. @throws Error if one restricts users */
export function licences(): ReadonlyMap<string, string> {
  const { text, restrictive } = licencesPage(npmSbom(root), (folder) =>
    Object.keys(JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")).dependencies ?? {}),
  );
  if (restrictive.length > 0)
    throw new Error(`Dependencies with a licence that restricts users, or with none: ${restrictive.join(", ")}.`);
  return new Map([["docs/licences.md", text]]);
}

/**
 * The page as Markdown, and the dependencies on it that restrict users.
 *
 * @param dependenciesOf the names of a workspace's dependencies, without development dependencies
 */
export function licencesPage(
  bill: Pick<Bill, "components" | "dependencies">,
  dependenciesOf: (folder: string) => readonly string[],
): { readonly text: string; readonly restrictive: readonly string[] } {
  const licenceByRef = new Map(bill.components.map((each) => [each["bom-ref"], licenceIn(each)]));
  const licenceOf = (ref: string): string => licenceByRef.get(ref) ?? fromLicenceFile[nameOf(ref)] ?? "unknown";
  const dependsOn = new Map(bill.dependencies.map((each) => [each.ref, each.dependsOn]));
  const workspaces = new Map([...dependsOn.keys()].filter(isOwn).map((ref) => [nameOf(ref), ref]));

  const used = new Set<string>();
  const restrictive: string[] = [];
  const sections = parts.map(([title, folder, use]) => {
    const needed = closure(folder).toSorted();
    for (const ref of needed) used.add(ref);
    const rejected = needed.filter((ref) => !isPermissive(licenceOf(ref)));
    restrictive.push(...rejected.map((ref) => `${nameOf(ref)} (${licenceOf(ref)})`));
    const body = needed.length === 0 ? "No dependencies." : `${use(packages(needed.length))}\n\n${table(needed)}`;
    return `## ${title}\n\n${body}`;
  });
  const tools = bill.components.map((each) => each["bom-ref"]).filter((ref) => !isOwn(ref) && !used.has(ref));
  const text = [
    "# Licences",
    "The code is licensed under the MIT licence, the data and the brief under CC BY 4.0. The coordinates of places are from [GeoNames](https://www.geonames.org/) (CC BY 4.0), the names of states in other languages from the [Unicode CLDR](https://cldr.unicode.org/) (Unicode License v3), and the outlines of the maps from [Natural Earth](https://www.naturalearthdata.com/) (public domain). This page lists the licence of every dependency of the packages, the brief and the validation command, and counts those of other tools by licence. `npm run generate` writes it from the lockfile, and fails if one of the former has a licence that is not permissive (a copyleft licence, for example) or has none.",
    ...sections,
    "## Contents of the brief",
    "| what | by | licence |\n| --- | --- | --- |\n| Source Serif 4, Source Sans 3 (embedded glyphs) | Adobe | OFL-1.1 |\n| Borders and coastlines: Natural Earth, 1:10 million | Natural Earth | public domain |",
    "## Tools",
    `The repository is built, tested and formatted with ${packages(tools.length)}. None of them reaches users.\n\n${counted(tools)}`,
    "Only one test uses `citeproc` (CPAL or AGPL). Neither the package nor its output is published.",
  ];
  return { text: `${text.join("\n\n")}\n`, restrictive };

  /** Everything that a workspace needs at run time, from other projects. */
  function closure(folder: string): string[] {
    const found = new Set<string>();
    const queue = directly(folder);
    for (let ref = queue.pop(); ref !== undefined; ref = queue.pop()) {
      if (found.has(ref)) continue;
      found.add(ref);
      queue.push(...(isOwn(ref) ? directly(folderOf(ref)) : (dependsOn.get(ref) ?? [])));
    }
    return [...found].filter((ref) => !isOwn(ref));
  }

  function directly(folder: string): string[] {
    const own = workspaces.get(`@unionstate/${folder.slice(folder.indexOf("/") + 1)}`) ?? "";
    const names = new Set(dependenciesOf(folder));
    return (dependsOn.get(own) ?? []).filter((ref) => names.has(nameOf(ref)));
  }

  function table(refs: readonly string[]): string {
    const rows = refs.map((ref) => `| ${nameOf(ref)} | ${versionOf(ref)} | ${licenceOf(ref)} |`);
    return `| package | version | licence |\n| --- | --- | --- |\n${rows.join("\n")}`;
  }

  function counted(refs: readonly string[]): string {
    const rows = [...Map.groupBy(refs, licenceOf)]
      .toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
      .map(([licence, of]) => {
        const names = of.length > 6 ? "" : [...new Set(of.map(nameOf))].toSorted().join(", ");
        return `| ${licence} | ${of.length} | ${names} |`;
      });
    return `| licence | packages | |\n| --- | ---: | --- |\n${rows.join("\n")}`;
  }
}

/** Whether an SPDX expression allows a choice whose every part is permissive. */
export const isPermissive = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((name) => permissive.has(name)));

function licenceIn({ licenses = [] }: Bill["components"][number]): string | undefined {
  const [first] = licenses;
  return first?.expression ?? first?.license?.id ?? first?.license?.name;
}

const isOwn = (ref: string): boolean => ref.startsWith("@unionstate/");
const folderOf = (ref: string): string => {
  const name = nameOf(ref).replace("@unionstate/", "");
  return `${["brief", "validate"].includes(name) ? "apps" : "packages"}/${name}`;
};
const nameOf = (ref: string): string => ref.slice(0, ref.lastIndexOf("@"));
const versionOf = (ref: string): string => ref.slice(ref.lastIndexOf("@") + 1);
const packages = (count: number): string => (count === 1 ? "one package" : `${count} packages`);
