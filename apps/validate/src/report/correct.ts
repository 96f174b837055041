import {
  checkDataset,
  collections,
  type DatasetFiles,
  edtfFromWords,
  formatRecord,
  isObject,
  isQuantity,
  nearest,
  type Problem,
  parseJson,
  type Quantity,
  quantityWords,
  recordSchemas,
  type TextFile,
  valueAt,
} from "@unionstate/schema";
import { dataFolder } from "../check-data.ts";
import type { Report } from "./form.ts";

/** A correction: the new text of the record, and the problems that the data did not have before. */
export type Correction = {
  /** The record by collection and id. */
  readonly record: string;
  readonly file: TextFile;
  readonly problems: readonly Problem[];
  /** What a reviewer should know, in sentences. */
  readonly remarks: readonly string[];
};

/** What makes a report impossible to carry out, in a sentence for the reader. */
export class UnusableReport extends Error {
  override readonly name = "UnusableReport";
}

/**
 * Makes the correction that a reader reports: one value of one record. The report is only compared with the data, so
 * that nothing in it can name a file.
 *
 * @throws UnusableReport if the record or field does not exist, or does not have the old value
 */
export function correct({ record: typed, field, now, should, page }: Report, data: DatasetFiles): Correction {
  const { name, file } = recordNamed(typed, data.records);
  const collection = collections.find((one) => name.startsWith(`${one}/`));
  const { value } = parseJson(file);
  if (!collection || !isObject(value)) throw new UnusableReport(`${code(name)} cannot be read at the moment.`);
  const path = pathOf(field, value);
  const last = String(path.at(-1));
  if (fixed.has(last) || (collection === "citations" && last === "number"))
    throw new UnusableReport(`${code(field)} is not a value of the paper, and cannot be corrected here.`);
  const changed = replaced(value, path, now, should);
  if (JSON.stringify(changed) === JSON.stringify(value))
    throw new UnusableReport("The new value is the same as the old one.");
  const corrected = { path: file.path, text: formatRecord(changed, recordSchemas[collection], "kept") };
  const records = data.records.map((one) => (one.path === file.path ? corrected : one));
  const key = ({ file: place, rule, message }: Problem): string => [place, rule, message].join("\n");
  const known = new Set(checkDataset(data).problems.map(key));
  const problems = checkDataset({ ...data, records }).problems.filter((problem) => !known.has(key(problem)));
  return { record: name, file: corrected, problems, remarks: pageRemarks(page, value) };
}

const code = (text: string): string => `\`${text.replaceAll("`", "'").replace(/\s+/g, " ").slice(0, 200)}\``;

/** What identifies a record or a part of it. */
const fixed: ReadonlySet<string> = new Set(["$schema", "id"]);

function recordNamed(typed: string, records: readonly TextFile[]): { readonly name: string; readonly file: TextFile } {
  const files = new Map(
    records.map((file) => [file.path.slice(dataFolder.length + 1).replace(/\.json$/, ""), file] as const),
  );
  // People copy the address of a page about a record or the path of its file: both end with its name.
  const address = /([a-z-]+\/[a-z0-9-]+)(?:\.json|\.html)?\/?(?:[?#].*)?$/.exec(/[:/].*\//.test(typed) ? typed : "");
  const text = address?.[1] ?? typed.replace(/\.json$/, "");
  const names = text.includes("/") ? [text] : [...files.keys()].filter((name) => name.endsWith(`/${text}`));
  const [name = "", ...more] = names;
  const file = files.get(name);
  if (more.length > 0) {
    throw new UnusableReport(`Several records have this id: ${names.map(code).join(", ")}. Write one of these names.`);
  }
  if (file) return { name, file };
  const near = nearest(text.slice(0, 100), files.keys());
  throw new UnusableReport(
    `There is no record ${code(typed)}.${near ? ` Did you mean ${code(near)}?` : " The page of a record shows its name, such as `polls/two-unions`."}`,
  );
}

type Path = readonly (string | number)[];

/** Finds a typed path in a record: names of fields, and numbers, ids or answers of list items. */
function pathOf(typed: string, record: unknown): Path {
  const path: (string | number)[] = [];
  let value = record;
  for (const part of typed
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .filter(Boolean)) {
    const deeper = keyOf(part, value) ? [] : pathsTo(part, value);
    const key = keyOf(part, value) ?? (deeper.length === 1 ? deeper[0] : undefined);
    if (key === undefined) {
      const known = partsOf(value).filter((name) => !fixed.has(name));
      const names = deeper.length > 0 ? deeper.map((one) => wordsOf([...path, ...one], record)) : known;
      const where = path.length > 0 ? ` in ${code(path.join("."))}` : "";
      const problem = deeper.length > 0 ? "There are several fields" : "There is no field";
      const list = names.length > 0 ? ` Use one of: ${names.slice(0, 30).map(code).join(", ")}.` : "";
      throw new UnusableReport(`${problem} ${code(part)}${where}.${list}`);
    }
    path.push(...key);
    value = valueAt(record, path);
  }
  if (path.length === 0) throw new UnusableReport("The field is missing.");
  // A result of a poll has one value.
  return isObject(value) && !isQuantity(value) && isQuantity(value.value) ? [...path, "value"] : path;
}

/** The key of a field of its own or the index of an item; also an item of one of its lists, as in the brief. */
function keyOf(part: string, value: unknown): Path | undefined {
  if (Array.isArray(value)) {
    const index = value.findIndex((item, i) => idOf(item) === part || String(i) === part);
    return index < 0 ? undefined : [index];
  }
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, part)) return [part];
  for (const [name, list] of Object.entries(value)) {
    const index = Array.isArray(list) ? list.findIndex((item) => idOf(item) === part) : -1;
    if (index >= 0) return [name, index];
  }
  return undefined;
}

/** The paths to every part of a value that has this name, except in what other sources report. */
function pathsTo(part: string, value: unknown): Path[] {
  if (!isObject(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, inner]): Path[] => {
    if (name === "corroborations" || name === "basis") return [];
    const key = Array.isArray(value) ? Number(name) : name;
    const found = keyOf(part, inner);
    const inside = found ? [found] : pathsTo(part, inner);
    return inside.map((path) => [key, ...path]);
  });
}

/** A path as a person writes it: `steps.ordered.price`. */
const wordsOf = (path: Path, record: unknown): string =>
  path
    .map((key, i) => (typeof key === "number" ? (idOf(valueAt(record, path.slice(0, i + 1))) ?? key) : key))
    .join(".");

/** By what a person names an item of a list. */
function idOf(item: unknown): string | undefined {
  if (!isObject(item)) return undefined;
  const id = item.id ?? item.option ?? item.kind;
  return typeof id === "string" ? id : undefined;
}

/** A value with another one at a path. */
function replaced(value: unknown, [key, ...rest]: Path, now: string, should: string): unknown {
  if (key === undefined) return newValue(value, now, should);
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? replaced(item, rest, now, should) : item));
  if (!isObject(value)) return value;
  // People write dates in words, as they read them.
  const isDate = rest.length === 0 && ["date", "start", "end", "since", "period", "interval"].includes(String(key));
  const written = (text: string): string => (isDate && edtfFromWords(bare(text))) || text;
  const changed = Object.entries(value).map(([name, inner]): [string, unknown] =>
    name === key ? [name, replaced(inner, rest, written(now), written(should))] : [name, inner],
  );
  return Object.fromEntries(changed);
}

function newValue(value: unknown, now: string, should: string): unknown {
  const wrong = (says: string): never => {
    throw new UnusableReport(
      `The record says ${code(says)} there, not ${code(now)}. Perhaps it was corrected already.`,
    );
  };
  if (typeof value === "string") return bare(value) === bare(now) ? should.replace(/\s+/g, " ") : wrong(value);
  if (typeof value === "number") return numberIn(now) === value ? numberOf(should) : wrong(String(value));
  if (isQuantity(value)) {
    const isNumber = value.kind === "exact" && numberIn(now) === value.value;
    if (!isNumber && ![quantityWords(value), value.asPrinted].includes(bare(now))) return wrong(quantityWords(value));
    const printed = value.asPrinted === bare(now) ? { asPrinted: bare(should) } : {};
    return { ...newQuantity(value, should), ...printed };
  }
  if (value === null) throw new UnusableReport("The record has no value there, and a reason instead.");
  const parts = partsOf(value).map(code).join(", ");
  throw new UnusableReport(`This field has several parts. Name one of them after a dot: ${parts}.`);
}

/** A quantity of the same kind with new numbers: `more than 5,000` for `more than 4,000`, `60–80` for `60–70`. */
function newQuantity(value: Quantity, should: string): Quantity {
  const text = bare(should);
  const qualifier = qualifierOf(text);
  if (qualifier !== "" && qualifier !== qualifierOf(quantityWords(value))) {
    throw new UnusableReport(
      `${code(should)} changes more than a number. A maintainer has to write it into the record.`,
    );
  }
  const number = text.slice(qualifier.length);
  if (value.kind === "exact") return { ...value, value: numberOf(number) };
  if (value.kind === "bound") return { ...value, limit: numberOf(number) };
  const [, low, high, unit = ""] = /^(\D*[\d,.]+)\s*(?:[–-]|to\b)\s*([\d,.]+)(.*)$/.exec(number) ?? [];
  if (low === undefined || high === undefined) {
    throw new UnusableReport(`The new value ${code(should)} is not a range, such as \`60–70\`.`);
  }
  // `60–70,000` means 60,000 to 70,000.
  const thousands = /^\D*\d{1,3}$/.test(low) ? (/,000$/.exec(high)?.[0] ?? "") : "";
  return { ...value, low: numberOf(low + thousands + unit), high: numberOf(high + unit) };
}

/** The words before a number: `more than `. */
const qualifierOf = (text: string): string => /^[\p{L} ]* (?=(?:US)?[$€]?\d)/u.exec(text)?.[0] ?? "";

/** What a field or list consists of, by the names that `pathOf` finds. */
function partsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item, index) => idOf(item) ?? String(index));
  return isObject(value) ? Object.keys(value) : [];
}

/** A text without the quotation marks and spaces that people add. */
const bare = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[“"'](.*)[”"']$/, "$1");

/** The number at the start of a text, before a unit: `32.5%`, `1,200 soldiers`, `US$600 million`. */
function numberIn(text: string): number | undefined {
  const pattern = /^(?:(?:US)?\$|€)?(-?\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion)?(?:%|[\p{L} ]*)$/u;
  const [, digits, scale = ""] = pattern.exec(bare(text)) ?? [];
  return digits === undefined ? undefined : Number(`${digits.replaceAll(",", "")}e${exponents[scale] ?? 0}`);
}

const exponents: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9 };

function numberOf(text: string): number {
  const number = numberIn(text);
  if (number === undefined) throw new UnusableReport(`The new value ${code(text)} is not a number, such as \`32.5\`.`);
  return number;
}

function pageRemarks(typed: string, record: Readonly<Record<string, unknown>>): string[] {
  const page = Number(/\d+/.exec(typed)?.[0]);
  const passages = Array.isArray(record.evidence) ? record.evidence : [];
  const pages = passages.flatMap((passage) => (isObject(passage) ? [passage.page] : []));
  return pages.includes(page) || pages.length === 0
    ? []
    : [`The report names page ${code(typed)}, the record page ${[...new Set(pages)].join(", ")}.`];
}
