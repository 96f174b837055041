import { closure } from "./closure.ts";
import { isFree, said } from "./kinds.ts";
import type { Locked } from "./lockfile.ts";

/** What a part of the project needs: where it goes, and from which packages it is made. */
const parts = [
  ["`@unionstate/dataset`", "packages/dataset", "installed with it, at its users'"],
  ["`@unionstate/schema`", "packages/schema", "installed with it, at its users'"],
  [
    "The brief",
    "apps/brief",
    "run to make the PDF; of them the PDF holds the glyphs of the fonts and the shapes of the map",
  ],
  ["The check", "apps/validate", "run in the repository, by contributors and in the pull request's job"],
] as const;

/** The page of licences as Markdown, and what on it would bind users. */
export function licencesPage(packages: ReadonlyMap<string, Locked>): {
  readonly text: string;
  readonly binding: string[];
} {
  const licenceOf = (folder: string): string => packages.get(folder)?.license ?? said[nameOf(folder)] ?? "not said";
  const external = (folder: string): boolean => folder.includes("node_modules/");
  const used = new Set<string>();
  const binding: string[] = [];
  const sections = parts.map(([title, folder, use]) => {
    const needed = closure(folder, packages).filter(external);
    for (const each of needed) used.add(each);
    binding.push(
      ...needed.filter((each) => !isFree(licenceOf(each))).map((each) => `${nameOf(each)} (${licenceOf(each)})`),
    );
    return `## ${title}\n\n${needed.length === 0 ? "Needs no other package." : `${packagesWord(needed.length)} ${use}.\n\n${table(needed)}`}`;
  });
  const tools = [...packages.keys()].filter(
    (folder) => external(folder) && !packages.get(folder)?.link && !used.has(folder),
  );
  const text = [
    "# Licences",
    "The code is under the MIT licence, the data and the brief under CC-BY-4.0. This page lists the licence of every package that they are made with; `npm run generate` writes it from the lockfile, and a check fails where something that is shipped would bind its users.",
    ...sections,
    "## What the brief carries",
    "| what | by | licence |\n| --- | --- | --- |\n| Source Serif 4, Source Sans 3: the glyphs that are used | Adobe | OFL-1.1 |\n| The shapes of states: Natural Earth, 1 : 10 million | Natural Earth | public domain |",
    "## Tools",
    `${packagesWord(tools.length)} that build, test and format, and are no part of anything that is shipped.\n\n${counted(tools)}`,
    "Among them `citeproc` is under the CPAL or the AGPL: it serves one test of the dataset, and neither it nor anything made with it is in a package, a file of the release or the brief.",
  ];
  return { text: `${text.join("\n\n")}\n`, binding };

  function table(folders: readonly string[]): string {
    const rows = new Set(
      folders.map((folder) => `| ${nameOf(folder)} | ${packages.get(folder)?.version} | ${licenceOf(folder)} |`),
    );
    return `| package | version | licence |\n| --- | --- | --- |\n${[...rows].toSorted().join("\n")}`;
  }

  function counted(folders: readonly string[]): string {
    const by = Map.groupBy(folders, licenceOf);
    const rows = [...by].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
    return `| licence | packages | |\n| --- | ---: | --- |\n${rows
      .map(
        ([licence, of]) =>
          `| ${licence} | ${of.length} | ${of.length > 6 ? "" : [...new Set(of.map(nameOf))].toSorted().join(", ")} |`,
      )
      .join("\n")}`;
  }
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);

const packagesWord = (count: number): string => (count === 1 ? "One package" : `${count} packages`);
