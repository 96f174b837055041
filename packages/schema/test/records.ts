import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Finding, TextFile } from "../json/problem.ts";
import { recordSchemas } from "../records/record-schemas.ts";
import { type Entry, Records } from "../rules/records.ts";
import type { Rule } from "../rules/rule.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";

const folder = fileURLToPath(new URL("../../dataset/data/", import.meta.url));

/** The files of the dataset, as they are committed. Example of a path: `polls/two-unions.json`. */
export const realFiles: readonly TextFile[] = globSync("*/*.json", { cwd: folder })
  .toSorted()
  .map((path) => ({ path, text: readFileSync(`${folder}${path}`, "utf8") }));

/** A valid record of each collection with only its required fields; `findingsIn` adds `$schema` and `id`. */
export const minimal = {
  sections: { title: "Introduction", level: 1, position: 1, page: 1 },
  entities: { kind: "equipment", name: "T-72", description: "A tank.", evidence: [{ page: 31, section: "a" }] },
  figures: {
    subject: ["army"],
    label: "Size of the Belarusian army",
    value: { kind: "exact", value: 60000, unit: "person", asPrinted: "60,000 men" },
    certainty: "stated",
    evidence: [{ page: 14, section: "a" }],
  },
  "arms-deals": {
    kind: "supply",
    label: "Belarus asks Russia for the S-400",
    supplier: "russia",
    recipients: ["belarus"],
    designation: "S-400",
    category: "air-defence-systems",
    steps: [
      {
        kind: "requested",
        date: null,
        unknown: { date: "notStated" },
        evidence: [{ page: 31, section: "a" }],
      },
    ],
    certainty: "stated",
    evidence: [{ page: 31, section: "a" }],
  },
  deployments: {
    kind: "forces",
    label: "US forces are stationed in Poland",
    owner: "united-states",
    hosts: ["poland"],
    number: null,
    state: "in-place",
    tenure: null,
    start: null,
    certainty: "stated",
    unknown: { number: "notStated", tenure: "notStated", start: "notStated" },
    evidence: [{ page: 31, section: "a" }],
  },
  polls: {
    label: "Belarusians’ choice between two unions",
    question: "Which union would you join?",
    study: {
      pollster: "pollster",
      sponsor: null,
      mode: null,
      sampleSize: null,
      marginOfError: null,
      population: "Belarusians",
      unknown: { sponsor: "notStated", mode: "notStated", sampleSize: "notStated", marginOfError: "notStated" },
    },
    options: [
      { id: "russia", label: "Union with Russia" },
      { id: "europe", label: "European Union" },
    ],
    optionsComplete: true,
    waves: [
      {
        id: "2018",
        date: "2018",
        results: [
          { option: "russia", value: { kind: "exact", value: 60, unit: "%" } },
          { option: "europe", value: { kind: "exact", value: 20, unit: "%" } },
        ],
      },
    ],
    finding: "More would join Russia.",
    evidence: [{ page: 24, section: "a" }],
  },
  events: {
    kind: "perception",
    status: "occurred",
    label: "Media forecast the collapse of Belarus",
    date: "2011",
    certainty: "stated",
    evidence: [{ page: 19, section: "a" }],
  },
  statements: {
    speakers: ["russia"],
    label: "Russia announces an airbase in Belarus",
    date: "2013-04",
    about: ["belarus"],
    evidence: [{ page: 18, section: "a" }],
  },
  relations: {
    subject: "germany",
    predicate: "member-of",
    object: "nato",
    certainty: "stated",
    evidence: [{ page: 31, section: "a" }],
  },
  claims: {
    kind: "myth",
    label: "Belarus is Russia’s closest military ally",
    certainty: "attributed",
    accordingTo: ["nato-strategists"],
    evidence: [{ page: 7, section: "a" }],
  },
  recommendations: {
    label: "The EU should reconcile Lithuania and Belarus",
    position: 1,
    addressees: ["european-union"],
    advice: "Lithuania and Belarus should be reconciled.",
    evidence: [{ page: 38, section: "a" }],
  },
  dossiers: { title: "The airbase", records: ["events/x", "statements/x"] },
  works: { kind: "report", title: "A report", URL: "https://example.org/report" },
  citations: {
    number: 1,
    kind: "lost",
    page: null,
    marker: { page: 1, section: "a" },
    unknown: { page: "lostInSource" },
  },
  discrepancies: {
    kind: "gap",
    label: "The month of the visit or of the words",
    description: "The month may belong to either.",
    status: "open",
    resolution: "The month is given to the words.",
    concerns: ["statements/x"],
    evidence: [{ page: 12, section: "a" }],
  },
} as const satisfies Record<Collection, object>;

/** Valid records by `<collection>/<id>`. */
type Named = Readonly<Record<string, object>>;

/**
 * What one rule finds in a few records.
 * `findingsIn(pollShareSum, { "polls/x": { ...minimal.polls, waves: [] } })`
 *
 * @throws Error for a record that does not have the shape of its collection
 */
export function findingsIn(rule: Rule, records: Named): Finding[] {
  return [...rule.check(recordsOf(records))];
}

/** The records of the dataset, or some of them: read and checked against their schemas once per worker. */
export function realRecords(only: (name: string) => boolean = () => true): Records {
  return recordsFrom([...realByName()].filter(([name]) => only(name)));
}

// biome-ignore lint/suspicious/noExplicitAny: tests damage records in ways that no type allows.
type Edit = (record: any) => unknown;

/**
 * What one rule finds in a few real records after some of them were changed in place.
 * `findingsAfter(pollShareSum, { "polls/two-unions": (poll) => { poll.waves = []; } }, "entities/belarus")`
 *
 * @param edits by `<collection>/<id>`: changes a copy of the record
 * @param others further records that the rule needs
 * @throws Error for a record that no longer has the shape of its collection
 */
export function findingsAfter(rule: Rule, edits: Readonly<Record<string, Edit>>, ...others: string[]): Finding[] {
  const records = new Map<string, object>(others.map((name) => [name, realRecord(name)]));
  for (const [name, edit] of Object.entries(edits)) {
    const record = realRecord(name);
    edit(record);
    records.set(name, record);
  }
  return findingsIn(rule, Object.fromEntries(records));
}

/** A copy of a real record, to be changed. Example: `realRecord("polls/two-unions")`. */
// biome-ignore lint/suspicious/noExplicitAny: as above.
export function realRecord(name: string): any {
  return JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));
}

/** The file and path of each finding. Example: `polls/two-unions.json waves.0.results`. */
export const placesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ file, path }) => `${file} ${path.join(".")}`);

/** The message of each finding. */
export const messagesOf = (findings: readonly Finding[]): string[] => findings.map(({ message }) => message);

/** Records made from objects, checked against their schemas. */
export function recordsOf(records: Named): Records {
  return recordsFrom(Object.entries(records).map(([name, record]) => [name, validated(name, record)]));
}

function validated(name: string, record: object): Entry["record"] {
  const [collection, id] = partsOf(name);
  const whole = { $schema: `../../../../schemas/${collection}.schema.json`, id, ...record };
  const { data, error } = recordSchemas[collection].safeParse(whole);
  if (!data) throw new Error(`${name} is not a valid record: ${error?.message}`);
  return data;
}

function recordsFrom(records: readonly (readonly [string, Entry["record"]])[]): Records {
  const entries = new Map<Collection, Entry[]>(collections.map((collection) => [collection, []]));
  const ids = new Map<Collection, Set<string>>(collections.map((collection) => [collection, new Set()]));
  for (const [name, record] of records.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const [collection, id] = partsOf(name);
    entries.get(collection)?.push({ file: `${name}.json`, record });
    ids.get(collection)?.add(id);
  }
  return new Records(entries, ids, []);
}

function partsOf(name: string): [Collection, string] {
  const [folderName, id = ""] = name.split("/");
  const collection = collections.find((each) => each === folderName);
  if (!collection) throw new Error(`${name} is not in a collection`);
  return [collection, id];
}

let cached: ReadonlyMap<string, Entry["record"]> | undefined;

function realByName(): ReadonlyMap<string, Entry["record"]> {
  cached ??= new Map(
    realFiles.map(({ path, text }) => {
      const name = path.slice(0, -".json".length);
      return [name, validated(name, JSON.parse(text))];
    }),
  );
  return cached;
}
