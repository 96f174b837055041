/**
 * The lock file of the briefing: for each sentence, the state of the records that it rests on when someone last read
 * both. `stale(lock, pages)` returns the sentences to read again after a correction that left their predicates true, and
 * `reviewText` says so together with the problems.
 */
import { createHash } from "node:crypto";
import { blocksIn, type Page, sentencesIn } from "./blocks.ts";
import type { Problem } from "./check.ts";
import { BriefingError } from "./dataset.ts";
import type { Field } from "./field.ts";
import { fieldsIn, textOf } from "./prose.ts";

/** The fields of each sentence: `{ "polls/fall": { "polls/two-unions waves.2018-01.union-with-russia": … } }`. */
export type Lock = Values<Values<LockedField>>;

/** A field as it was. The value is in words, for reviewers, unless it is long; basis and evidence are hashes. */
export type LockedField = {
  readonly value: string;
  readonly certainty: string;
  readonly basis: string;
  readonly evidence: string;
};

/** A sentence to read again. */
export type Stale = {
  /** Page and sentence: `polls/fall`. */
  readonly sentence: string;
  readonly text: string;
  /** What has changed, such as `` `polls/two-unions`, `waves.2018-01.union-with-russia`: 63.9% → 63.7% ``. */
  readonly changes: readonly string[];
};

/** The lock of the pages as they are: what someone who has read them accepts. Sentences without records have no entry. */
export function accept(pages: readonly Page[]): Lock {
  const entries = pages.flatMap(read).map(({ id, fields }) => [id, mapValues(fields, locked)] as const);
  return Object.fromEntries(entries.filter(([, fields]) => Object.keys(fields).length > 0));
}

/** What someone reads on a page: its sentences, and charts that shorten labels by hand, as `polls/poll-lines`. */
const read = (
  page: Page,
): readonly { readonly id: string; readonly text: string; readonly fields: Values<Field> }[] => [
  ...sentencesIn(page).map(({ id, prose }) => ({ id, text: textOf(prose), fields: named(fieldsIn(prose)) })),
  ...blocksIn(page).flatMap((block) => {
    if (block.kind !== "chart" || !block.chart.shortened) return [];
    const { id, title, shortened } = block.chart;
    const fields = named(shortened.flatMap(({ restsOn }) => restsOn));
    return [{ id: `${page.id}/${id}`, text: `Short names in the chart: ${textOf(title)}`, fields }];
  }),
];

/**
 * The sentences to read again: their records changed, they have not been accepted yet, or they are no longer in the
 * brief.
 */
export function stale(lock: Lock, pages: readonly Page[]): readonly Stale[] {
  const texts = pages.flatMap(read);
  const ids = new Set(texts.map(({ id }) => id));
  const removed = Object.keys(lock).filter((id) => !ids.has(id));
  return [
    ...texts.flatMap(({ id, text, fields }) => {
      const changes = changesBetween(lock[id], fields);
      return changes.length > 0 ? [{ sentence: id, text, changes }] : [];
    }),
    ...removed.map((sentence) => ({ sentence, text: "", changes: ["no longer in the brief"] })),
  ];
}

/** The file of the lock in the repository. */
export const lockFile: URL = new URL("../briefing.lock.json", import.meta.url);

/** The lock as the text of its file: a line for each field, `63.9% | stated | <hash of basis> | <hash of evidence>`. */
export const formatLock = (lock: Lock): string =>
  `${JSON.stringify(
    mapValues(lock, (fields) => mapValues(fields, (field) => aspects.map((aspect) => field[aspect]).join(separator))),
    null,
    2,
  )}\n`;

/**
 * The lock in the text of its file.
 *
 * @throws BriefingError if it is not one
 */
export function parseLock(text: string): Lock {
  return mapValues(valuesOf(parsed(text)), (fields) => mapValues(valuesOf(fields), parseField));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notALock();
  }
}

function parseField(text: unknown): LockedField {
  const [value, certainty, basis, evidence, ...rest] = typeof text === "string" ? text.split(separator) : [];
  const isComplete = value !== undefined && certainty !== undefined && basis !== undefined && evidence !== undefined;
  if (!isComplete || rest.length > 0) throw notALock();
  return { value, certainty, basis, evidence };
}

const aspects = ["value", "certainty", "basis", "evidence"] as const satisfies readonly (keyof LockedField)[];

const separator = " | ";

function valuesOf(value: unknown): Values<unknown> {
  if (!isObject(value)) throw notALock();
  return value;
}

type Values<Value> = Readonly<Record<string, Value>>;

const isObject = (value: unknown): value is Values<unknown> => typeof value === "object" && value !== null;

const notALock = (): BriefingError =>
  new BriefingError(
    "packages/briefing/briefing.lock.json is not a lock file. Restore it with " +
      "`git checkout main -- packages/briefing/briefing.lock.json`, then run `npm run brief`.",
  );

const mapValues = <From, To>(values: Values<From>, to: (value: From) => To): Values<To> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, to(value)]));

/** Fields by their names: `polls/two-unions waves.2018-01.union-with-russia`. */
function named(fields: readonly Field[]): Values<Field> {
  const entries = fields.map((field) => [`${field.record} ${field.path}`, field] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

const locked = ({ path, text, certainty, accordingTo, basis, evidence }: Field): LockedField => ({
  // Different values never read the same.
  value: text.length > 160 ? hash(text) : text,
  certainty: [certainty, ...accordingTo].join(" "),
  // Where the paper uses a name changes nothing that a sentence says.
  basis: path === "name" ? nothing : hash(basis),
  evidence: path === "name" ? nothing : hash(evidence),
});

const nothing = "–";

const hash = (value: string | readonly unknown[]): string =>
  value.length === 0 ? nothing : createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

const isHash = (text: string): boolean => /^[0-9a-f]{12}$/.test(text);

/** What has changed, in words; empty if nothing has. */
function changesBetween(before: Values<LockedField> | undefined, after: Values<Field>): readonly string[] {
  if (!before) return Object.keys(after).length > 0 ? ["not accepted yet"] : [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [old, field] = [before[name], after[name]];
    const [record = "", path = ""] = name.split(" ");
    const what = fieldName({ record, path });
    if (!field) return [`${what}: no longer used`];
    if (!old) return [`${what}: ${quoted(field.text)} is new`];
    const now = locked(field);
    return aspects
      .filter((aspect) => old[aspect] !== now[aspect])
      .map((aspect) => {
        if (aspect === "value") return `${what}: ${valueChange(old.value, field.text)}`;
        return `${what}: ${aspect}${aspect === "certainty" ? `: ${old.certainty} → ${now.certainty}` : " has changed"}`;
      });
  });
}

const fieldName = ({ record, path }: { readonly record: string; readonly path: string }): string =>
  `\`${record}\`, \`${path}\``;

/** `40.4% → 40.6%`. The lock has no long text: of one, only the new wording is known. */
const valueChange = (before: string, now: string): string =>
  isHash(before) ? `the text has changed to ${quoted(now)}` : `${quoted(before)} → ${quoted(now)}`;

/** Sentences and phrases in quotation marks; short values as they are. */
const quoted = (text: string): string => (text.length > 30 ? `“${text}”` : text);

/**
 * What a command prints of the briefing: its problems and the sentences to read again, by page, with the fields and
 * their values before and after. It is Markdown that is legible as plain text. Empty if there is nothing to do.
 */
export function reviewText(pages: readonly Page[], problems: readonly Problem[], stale: readonly Stale[]): string {
  const wrong = new Set(problems.map(({ place }) => place));
  const toRead = stale.filter(({ sentence }) => !wrong.has(sentence));
  const changesOf = (place: string): readonly string[] =>
    stale.find(({ sentence }) => sentence === place)?.changes ?? [];
  const found = problems.map(({ place, message, fields = [] }) =>
    item(place, message, fields.length > 0 ? fieldLines(fields, changesOf(place)) : []),
  );
  return [
    ...(found.length > 0 ? [`The brief has ${counted(found.length, "problem")}.`, ...byPage(pages, found)] : []),
    ...(toRead.length > 0
      ? [
          `Records behind ${counted(toRead.length, "sentence")} of the brief have changed. Read ${toRead.length === 1 ? "it" : "them"} again:`,
          staleText(pages, toRead),
          `${found.length > 0 ? "Solve the problems first. Then, if" : "If"} every sentence is still right, run \`npm run brief -- --accept\` and commit packages/briefing/briefing.lock.json.`,
        ]
      : []),
  ].join("\n\n");
}

/** Sentences with what has changed, by page, as in `reviewText`. */
export const staleText = (pages: readonly Page[], stale: readonly Stale[]): string =>
  byPage(
    pages,
    stale.map(({ sentence, text, changes }) => item(sentence, `\`${sentence}\`${text && `: “${text}”`}`, changes)),
  ).join("\n\n");

type Item = { readonly place: string; readonly text: string };

const item = (place: string, text: string, details: readonly string[]): Item => ({
  place,
  text: [`- ${text}`, ...details.map((each) => `  - ${each}`)].join("\n"),
});

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Each field once, with its value, and with the one before if that has changed. */
const fieldLines = (fields: readonly Field[], changes: readonly string[]): readonly string[] => [
  ...new Set(
    fields.map((field) => {
      const name = fieldName(field);
      return changes.find((change) => change.startsWith(`${name}:`)) ?? `${name}: ${quoted(field.text)}`;
    }),
  ),
];

/** The items of each page below its title; those of no page come last. */
function byPage(pages: readonly Page[], items: readonly Item[]): readonly string[] {
  const textsOf = (id: string | undefined): string =>
    items
      .filter(({ place }) => pages.find((page) => page.id === place.split("/")[0])?.id === id)
      .map(({ text }) => text)
      .join("\n");
  return [
    ...pages.flatMap(({ id, title }, i) => {
      const texts = textsOf(id);
      return texts === "" ? [] : [`Page ${i + 1}: ${textOf(title)}`, texts];
    }),
    ...[textsOf(undefined)].filter(Boolean),
  ];
}
