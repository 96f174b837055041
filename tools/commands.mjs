/**
 * The commands of this repository with their help: what contributors run as `npm run <name>`, and what maintainers run
 * as `npm run tool -- <name>`. `run.mjs` prints the help, checks the arguments and runs the command.
 *
 * Plain JavaScript without dependencies, because `--help` works before anything is installed.
 */

const validate = "apps/validate/bin/unionstate.mjs";
const schema = "@unionstate/schema";
const dataset = "@unionstate/dataset";

/**
 * @typedef {object} Command
 * @property {string} [script] the script that runs it
 * @property {string[]} [flags] options of Node.js for the script
 * @property {string} [bin] the program of `node_modules/.bin` that runs it
 * @property {string[]} [before] its first arguments
 * @property {string} [needs] the package to build before it
 * @property {string} summary what it does: imperative, without a full stop
 * @property {string} [details] more about it, in sentences
 * @property {string} [usage] its arguments: `<required> [<optional>…]`; none if not given
 * @property {Record<string, string>} [choices] the possible arguments, each with what it means
 * @property {Record<string, string>} [options] `--name <value>` with what it does; `…` for several
 * @property {[string, string][]} examples the arguments of examples, each with what it does
 * @property {string} [exitCodes] unless they are the usual ones
 */

const checkExitCodes = "0 success, 1 problems found, 2 invalid usage, 3 internal error";
const formatOption = {
  "--format <format>": "pretty, github or json [default: pretty; github in GitHub Actions]",
};
const firstPageOption = {
  "--first-page <number>": "page of the PDF that has the printed number 1 [default: 1]",
};
const paperArgument =
  "<file> is your own copy of the paper: a PDF, or a text file with a form feed between printed pages.";
const moveDetails =
  "A record is named by its collection and id. In the brief, code and documentation, changes every name that can mean nothing else, and lists the other lines that mention the old id. From the first release on, this also adds a redirect. Then writes a changeset, as `npm run changeset` does.";
const moveOptions = {
  "--dry-run": "change no file; only print what would change",
  "--reason <text>": "why, in a sentence for users of the old id; for the redirect, or else the changeset",
};

/** What contributors run as `npm run <name>`. @type {Record<string, Command>} */
export const commands = {
  start: {
    script: "tools/start.ts",
    summary: "Check the data; build the dataset, every format, the brief and the website",
    details: "At the end, lists the files with their sizes and the time of each step.",
    examples: [["", "build everything that has changed"]],
  },
  test: {
    script: "tools/test.ts",
    summary: "Run all checks: format, lint, types, structure, tests, generated files, data, packages",
    details: "Whatever has not changed since it last passed is not run again.",
    examples: [["", "run all checks"]],
  },
  check: {
    script: validate,
    before: ["check"],
    needs: schema,
    summary: "Check all records and report all problems",
    details: "Paths of files and folders limit the report. Warnings do not change the exit code without `--strict`.",
    usage: "[<path>…]",
    options: {
      ...formatOption,
      "--strict": "treat warnings as errors",
      "--fix": "fix layout, field order and white space, then check",
      "--watch": "check again whenever a file changes, until Ctrl-C",
    },
    examples: [
      ["", "check all records"],
      ["packages/dataset/data/polls", "report only problems in these files or folders"],
      ["--format github", "print annotations for GitHub Actions"],
    ],
    exitCodes: checkExitCodes,
  },
  new: {
    script: validate,
    before: ["new"],
    needs: schema,
    summary: "Add a record: ask for its fields, suggest values, and write the file once it is valid",
    usage: "<collection>",
    choices: {
      sections: "headings of the paper",
      entities: "people, states, organisations, places, weapons and so on",
      figures: "numbers that the paper states",
      "arms-deals": "supplies of arms, step by step, and standing terms of supply",
      deployments: "forces, equipment and facilities of one state on a territory",
      polls: "opinion polls, with their waves and results",
      events: "what happened, with its date",
      statements: "what someone said",
      relations: "a subject, a predicate and an object",
      claims: "myths, arguments and conclusions",
      recommendations: "what the paper recommends",
      dossiers: "the records about one matter",
      works: "publications that the paper cites",
      citations: "footnotes",
      discrepancies: "where the paper contradicts itself or its sources",
    },
    options: {
      "--set <field>=<value>…": "set a field, to text or JSON, instead of asking for it; can be repeated",
    },
    examples: [
      ["events", "ask for the required fields, and offer the optional ones"],
      ["relations --set subject=belarus --set object=russia", "set two fields and ask for the others"],
      [`figures --set 'value={"kind":"exact","value":12,"unit":"aircraft"}'`, "set a value as JSON"],
    ],
    exitCodes: checkExitCodes,
  },
  rename: {
    script: validate,
    before: ["rename"],
    needs: schema,
    summary: "Give a record another id, and change every reference to it",
    details: moveDetails,
    usage: "<record> <new-id>",
    options: moveOptions,
    examples: [
      ["polls/two-unions union-or-europe", "rename a poll"],
      ["polls/two-unions union-or-europe --dry-run", "only list the files that would change"],
    ],
    exitCodes: "0 success, 2 invalid usage, 3 internal error",
  },
  merge: {
    script: validate,
    before: ["merge"],
    needs: schema,
    summary: "Unite two records about the same thing, and change every reference to the first",
    details: `The second record gets the passages, references and other names of the first, which is removed. Where both have different values, the second keeps its own, and both are printed. ${moveDetails}`,
    usage: "<record> <into>",
    options: moveOptions,
    examples: [
      ["entities/cis-states entities/cis", "unite two entities"],
      ["entities/cis-states entities/cis --dry-run", "only list what would change"],
    ],
    exitCodes: "0 success, 2 invalid usage, 3 internal error",
  },
  withdraw: {
    script: validate,
    before: ["withdraw"],
    needs: schema,
    summary: "Remove a record that nothing replaces",
    details:
      "Refuses while other records refer to it, and lists where; only dossiers lose their entry by themselves. From the first release on, this also adds a tombstone with the reason, which until then goes into the changeset. Then writes a changeset, as `npm run changeset` does.",
    usage: "<record>",
    options: {
      "--reason <text>": "why, in a sentence for users of the id; required from the first release on",
      "--dry-run": "change no file; only print what would change",
    },
    examples: [
      ['events/zapad-2019 --reason "The paper does not mention it."', "withdraw an event"],
      ['events/zapad-2019 --reason "…" --dry-run', "only list the files that would change"],
    ],
    exitCodes: "0 success, 2 invalid usage, 3 internal error",
  },
  explain: {
    script: validate,
    before: ["explain"],
    needs: schema,
    summary: "Explain a rule: what it requires and why, with an invalid and a valid example",
    usage: "[<rule>]",
    examples: [
      ["poll/share-sum", "explain one rule"],
      ["", "list all rules, one per line"],
    ],
    exitCodes: checkExitCodes,
  },
  diff: {
    script: validate,
    before: ["diff"],
    needs: schema,
    summary: "Show the changes between two commits or releases, and the version bump that they require",
    details:
      "Each side is a git ref, a folder or a tarball of the dataset. <head> is the working tree unless it is given.",
    usage: "<base> [<head>]",
    options: { "--format <format>": "pretty, markdown or json [default: pretty]" },
    examples: [
      ["main", "changes since main"],
      ["@unionstate/dataset@1.0.0 @unionstate/dataset@1.1.0", "changes in a release"],
      ["main --format markdown", "changes since main, for a pull request"],
      ["unionstate-dataset-1.0.0.tgz node_modules/@unionstate/dataset", "two releases from npm"],
    ],
    exitCodes: "0 success, 1 a file could not be compared, 2 invalid usage, 3 internal error",
  },
  changeset: {
    script: validate,
    before: ["changeset"],
    needs: schema,
    summary: "Write a changeset: the required version bump, and a description of the change",
    details: "Compares the working tree with the commit at which the branch left main.",
    options: {
      "--check": "write nothing; report a changeset that is missing or declares too small a bump",
      "--base <ref>": "compare with a ref other than main",
      "--message <text>": "begin the description with this sentence",
      "--since-release": "with a release as base: versions that differ from it are not reported",
    },
    examples: [
      ["", "write .changeset/….md for the current change"],
      ['--message "Polls have weights."', "the same, with this sentence first"],
      ["--check", "check that the bump is declared"],
      ["--base @unionstate/dataset@1.0.0", "compare with a release"],
    ],
    exitCodes: checkExitCodes,
  },
  report: {
    script: validate,
    before: ["report"],
    needs: schema,
    summary: "Make the correction that a reader reports with the form “Correct a record”",
    details:
      "Changes the record and writes a changeset, and writes the title, text and commit message of a pull request to a folder; or a comment, if the record, the field or the old value is not in the data. The workflow “Report” runs it.",
    usage: "<event>",
    options: { "--out <folder>": "write the texts to this folder" },
    examples: [["event.json --out .report", "the event of an issue, as GitHub sends it"]],
    exitCodes: "0 success, 1 the report cannot be carried out, 2 invalid usage, 3 internal error",
  },
  "verify-source": {
    script: validate,
    before: ["verify-source"],
    needs: schema,
    summary: "Find every text that the records quote on its page of the paper",
    details: `Also reports sentences of the paper in other fields. ${paperArgument}`,
    usage: "<file>",
    options: { ...firstPageOption, ...formatOption },
    examples: [
      ["paper.txt", "a text file"],
      ["paper.pdf --first-page 5", "a PDF whose fifth page has the printed number 1"],
    ],
    exitCodes: checkExitCodes,
  },
  coverage: {
    script: validate,
    before: ["coverage"],
    needs: schema,
    summary: "List every heading, footnote, number, name and date of the paper, with the records that contain it",
    details: paperArgument,
    usage: "<file>",
    options: {
      ...firstPageOption,
      "--missing": "also list the items in no record, with page and line",
      "--html <file>": "also write the paper as a web page with links to the records",
    },
    examples: [
      ["paper.txt", "a table by page, and the share of each kind of item"],
      ["paper.txt --html coverage.html", "also the web page"],
    ],
    exitCodes: checkExitCodes,
  },
  brief: {
    script: "apps/brief/src/main.ts",
    // Without them, Node.js would let the heap grow to four times what is in use. The same flags are in tools/bench/brief/flags.ts.
    flags: ["--max-semi-space-size=16", "--heap-growing-percent=100"],
    needs: dataset,
    summary: "Make the brief (HTML, PDF on A4 and Letter), its charts and the data book (PDF)",
    details:
      "Without names of files, makes all five. Fails if a correction of the data has made a sentence of the brief false. Lists the sentences to read again because their records have changed; `npm test` fails until they are accepted.",
    usage: "[<file>…]",
    choices: {
      html: "the brief as a web page",
      charts: "the charts of the brief as SVG and PNG, with terms of reuse, in a ZIP file",
      a4: "the brief as PDF on A4",
      letter: "the brief as PDF on Letter",
      "data-book": "the data book as PDF on A4",
    },
    options: {
      "--accept": "make no file; record that the listed sentences have been read again",
      "--out <folder>": "write the files to this folder [default: apps/brief/dist]",
      "--watch": "make the files that depend on it again after each change to data or code, until Ctrl-C",
      "--open": "open the first file in the default viewer",
    },
    examples: [
      ["", "make all files"],
      ["html --watch --open", "see changes of the brief in a browser after reloading"],
      ["--accept", "accept the sentences after reading them"],
    ],
  },
  web: {
    script: "apps/web/build/serve.ts",
    summary: "Serve the website on this computer, and update it after each change",
    details:
      "Prints its address. Pages, styles, records and the brief are read again when they change. Only the built site has the search.",
    options: { "--built": "serve the site as it is published, from the last `npm start`" },
    examples: [
      ["", "see changes while you make them"],
      ["--built", "see the published form, with search"],
    ],
  },
  pr: {
    script: "tools/pr/main.ts",
    summary: "Run the checks of a pull request, and render the changed pages of brief and data book",
    details:
      "First prints the text: checks the data and the changeset, describes the change, and lists the sentences of the brief that have become false or have to be read again. Then runs the samples of the documentation and draws the changed pages. Writes a summary and images to .pr/.",
    options: {
      "--base <ref>": "compare with the commit at which the branch left this ref [default: main]",
      "--no-pages": "print only the text",
      "--only-pages": "after --no-pages: run only the samples, and draw the changed pages",
    },
    examples: [
      ["", "check the current branch"],
      ["--no-pages", "only the text, in seconds"],
    ],
  },
  generate: {
    script: "tools/generate/main.ts",
    summary: "Update generated files: JSON Schemas, API report, docs, sample output",
    usage: "[<part>…]",
    choices: {
      schemas: "the JSON Schemas in schemas/",
      rules: "docs/rules.md",
      "data-model": "docs/data-model.md",
      formats: "docs/formats.md",
      w3id: "docs/w3id/.htaccess, where the permanent addresses lead",
      api: "the report of the public API in packages/dataset/api/",
      licences: "docs/licences.md",
      samples: "the output below the samples in the READMEs and docs/cookbook.md",
    },
    options: { "--check": "write nothing; fail if a file is out of date" },
    examples: [
      ["", "update everything"],
      ["rules samples", "update two parts"],
    ],
  },
  format: {
    bin: "biome",
    before: ["check", "--write"],
    summary: "Format the code and fix what the linter can fix",
    usage: "[<path>…]",
    examples: [
      ["", "format everything"],
      ["packages/schema", "format one folder"],
    ],
  },
};

/** What maintainers run as `npm run tool -- <name>`, in the order in which they are listed. @type {Record<string, Command>} */
export const tools = {
  version: {
    script: "tools/release/version.ts",
    summary: "Set the next version and write its changelogs",
    options: {
      "--prerelease": "set a prerelease version, which has no changelog",
      "--date <day>": "date of the release, such as 2026-12-01 [default: today]",
    },
    examples: [["--date 2026-12-01", "a release with that date"]],
  },
  "release-files": {
    script: "tools/release/release-files.ts",
    needs: schema,
    summary: "Build the files of a release in .release/",
    examples: [["", "build all files"]],
  },
  "release-notes": {
    script: "tools/release/release-notes.ts",
    summary: "Print the changelog of a version",
    usage: "<version>",
    examples: [["1.0.0", "the changelog of 1.0.0"]],
  },
  plan: {
    script: "tools/release/plan.ts",
    summary: "Compare HEAD with the registry: what a run of the release workflow would do",
    examples: [["", "print which commit would be released, and why"]],
  },
  publish: {
    script: "tools/release/publish.ts",
    summary: "Publish the packages in .release/ that the registry lacks, and tag the commit",
    details:
      "A release becomes `latest`, a prerelease `next` without tagging the commit. After a failure, run it again: it continues where it stopped.",
    options: {
      "--from <folder>": "the folder with the files of the release [default: .release]",
      "--sums <sha256>": "refuse the files if their SHA256SUMS has another SHA-256",
    },
    examples: [
      ["", "publish .release/"],
      ["--from ../release", "publish the files in another folder"],
    ],
  },
  reproduce: {
    script: "tools/release/reproduce.ts",
    needs: schema,
    summary: "Build a release twice and compare every byte",
    details: "The two clones have different folders, time zones, locales and umasks.",
    examples: [["", "build and compare"]],
  },
  rehearsal: {
    script: "tools/rehearsal/main.ts",
    needs: schema,
    summary: "Rehearse a release against a local registry",
    details: "With a step, runs only that one and those that it requires.",
    usage: "[<step>]",
    choices: {
      "first-release": "stop a run between two publications, and complete the first release",
      refusals: "a dirty tree, other bytes, and a registry that is dead or answers from a cache",
      changesets: "a changeset of a private package, and a missing one",
      correction: "correct a value: check it and describe the change",
      prerelease: "publish the change under next",
      move: "give a record a new id and a redirect while a request is open",
      "late-request": "merge that request too late, and release it",
      upgrade: "upgrade the project, and release the new id",
      removal: "remove a record without a redirect, which must fail",
    },
    examples: [
      ["", "run all steps"],
      ["move", "run one step, and those before it"],
    ],
  },
  faults: {
    script: "tools/faults/main.ts",
    needs: schema,
    summary: "Interrupt builds and releases; check that no incomplete files are left",
    usage: "[<part>…]",
    choices: {
      kills: "kill what builds and publishes",
      disks: "fill and write-protect disks",
      registries: "simulate errors of registries",
    },
    options: { "--times <number>": "how often to kill [default: 200]" },
    examples: [["kills --times 20", "kill 20 times"]],
  },
  matrix: {
    script: "tools/matrix/main.ts",
    summary: "Try the packed dataset in runtimes, compilers and bundlers",
    details: "Programs that are not installed are skipped, with a message.",
    usage: "[<part>…]",
    choices: {
      runtimes: "Node.js, Deno and Bun",
      types: "releases and settings of TypeScript",
      bundlers: "bundlers, Metro and Next included",
      "test-runners": "Jest, with and without TypeScript",
      "graphs-and-triples": "the graphs and the RDF of the release, read by other programs",
      browser: "Chromium",
      "other-languages": "Python, R, SQL and others, on the files of the release",
    },
    examples: [["runtimes types", "run two parts"]],
  },
  mutation: {
    script: "tools/mutation/main.ts",
    needs: schema,
    summary: "Damage records; count the errors that the check misses",
    details:
      "Damages copies of the records in many ways, and counts how many of these mutants the check reports at the right line.",
    options: {
      "--kind <kind>…": "make mutants of this kind only; can be repeated [default: all kinds]",
      "--list-kinds": "list the kinds of mutants and exit",
      "--sample <number>":
        "make about this many mutants, the same number of each kind [default: all; takes about 10 minutes]",
      "--seed <number>": "seed for the random choices [default: 1999]",
      "--paper <file>":
        "copy of the paper [default: $UNIONSTATE_PAPER, or a substitute generated from the quotations in the records]",
    },
    examples: [["--kind wrong-page --kind wrong-unit --sample 200", "about 200 mutants of two kinds"]],
    exitCodes: "0 if at least 99.5% are reported, 1 if fewer, 2 for invalid usage or an internal error",
  },
  fuzz: {
    script: "tools/fuzz/main.ts",
    needs: schema,
    summary: "Run the check on randomly damaged files; find input that crashes it",
    details:
      "Checks and fixes each file on its own, reports it in every format, and then checks it together with all other records. No input may crash or hang the check, or appear unescaped in its output.",
    usage: "[<number>]",
    options: { "--seed <number>": "seed for the choice of files and damage [default: 1999]" },
    examples: [
      ["", "damage 100,000 files"],
      ["400 --seed 2000", "damage 400 files, with another seed"],
    ],
    exitCodes: "0 if nothing failed, 1 if something failed, 2 for invalid usage or an internal error",
  },
  bench: {
    script: "tools/bench/main.ts",
    needs: dataset,
    summary: "Compare speed and size with alternatives",
    usage: "<part> [<rounds>]",
    choices: {
      "cold-import": "import of the dataset in a new process, compared with other data packages",
      lookup: "`get` and `references` with 1, 10 and 100 times the records",
      formats: "every format of the release with 1, 10 and 100 times the records",
      "type-check": "what the import adds to type-checking a project",
      check: "the check compared with ajv-cli, and with 1, 10 and 100 times the files",
      brief: "the brief compared with Typst, WeasyPrint, Chromium and LuaLaTeX",
      "brief-growth": "the brief with 1, 4 and 16 times its rows",
      site: "Lighthouse on pages of the built website",
    },
    examples: [["brief 3", "three rounds of one part"]],
  },
  structure: {
    script: "tools/structure/main.ts",
    summary: "Find import cycles and imports across layers",
    usage: "[<folder>…]",
    examples: [["apps/brief", "report only imports in this folder"]],
  },
  unused: {
    bin: "knip",
    before: ["--no-config-hints"],
    summary: "Find unused files, exports and dependencies",
    examples: [["", "search the whole repository"]],
  },
  words: {
    script: "tools/words/main.ts",
    summary: "Find wording that reads as translated or old-fashioned",
    usage: "[<folder>…]",
    examples: [["docs", "search one folder"]],
  },
};
