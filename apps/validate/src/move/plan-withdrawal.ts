import {
  type Collection,
  checkDataset,
  collections,
  type DatasetFiles,
  formatRecord,
  isObject,
  locator,
  parseJson,
  type Redirect,
  recordSchemas,
  referencesIn,
  ruleExceptions,
  type TextFile,
} from "@unionstate/schema";
import { dataFolder } from "../check-data.ts";
import { UsageError } from "../command.ts";
import { visible } from "../terminal.ts";
import { assertExists, type MovePlan, pathOf, readRedirects, redirectsText } from "./plan-move.ts";
import { nameText, type RecordName } from "./replace-references.ts";

/**
 * Computes the removal of a record that nothing replaces. Dossiers that list it lose the entry, exceptions to rules for
 * it are removed, and redirects that lead to it become tombstones.
 *
 * @param reason for a dataset that has been released: why, for users of the id
 * @param data all records, and the lists next to them
 * @throws UsageError if the record does not exist, or if other records refer to it
 */
export function planWithdrawal(name: RecordName, reason: string | undefined, data: DatasetFiles): MovePlan {
  const removed = pathOf(name);
  assertExists(name, new Set(data.records.map(({ path }) => path)));
  const others = data.records.filter(({ path }) => path !== removed);
  const written: TextFile[] = [];
  const references: string[] = [];
  for (const file of others) {
    const collection = collections.find((one) => file.path.startsWith(`${dataFolder}/${one}/`));
    if (!collection || file.unread) continue;
    const left = collection === "dossiers" ? withoutEntry(file, nameText(name)) : undefined;
    if (left) written.push(left);
    references.push(...referencesTo(name, left ?? file, collection));
  }
  if (references.length > 0) {
    const list = references.map((line) => `  ${visible(line)}\n`).join("");
    throw new UsageError(
      `\`${nameText(name)}\` cannot be withdrawn, because other records refer to it:\n${list}Remove or change these references first. If another record replaces it, use \`npm run merge\`.`,
    );
  }
  const exceptions = ruleExceptions.safeParse(data.exceptions ? parseJson(data.exceptions).value : []);
  if (data.exceptions && exceptions.success) {
    const kept = exceptions.data.filter(({ record }) => record !== nameText(name));
    const text = formatRecord(kept, ruleExceptions, "kept");
    if (kept.length < exceptions.data.length) written.push({ path: data.exceptions.path, text });
  }
  if (reason !== undefined) written.push(redirectsText(withTombstone(name, reason, data.redirects)));
  const newer = new Map(written.map((file) => [file.path, file]));
  const { exceptions: list, redirects } = data;
  const known = new Set(checkDataset(data).problems.map(({ file, message }) => `${file}\n${message}`));
  const { problems } = checkDataset({
    records: others.map((file) => newer.get(file.path) ?? file),
    ...(list && { exceptions: newer.get(list.path) ?? list }),
    ...(redirects && { redirects: newer.get(redirects.path) ?? redirects }),
  });
  return {
    written,
    removed,
    differences: [],
    problems: problems.filter(({ file, message }) => !known.has(`${file}\n${message}`)),
  };
}

/** A dossier without the entry for a record; `undefined` if it has none, or would have no other. */
function withoutEntry(file: TextFile, name: string): TextFile | undefined {
  const { value } = parseJson(file);
  if (!isObject(value) || !Array.isArray(value.records)) return undefined;
  const records = value.records.filter((one) => one !== name);
  if (records.length === value.records.length || records.length === 0) return undefined;
  return { path: file.path, text: formatRecord({ ...value, records }, recordSchemas.dossiers, "kept") };
}

/** Where a file refers to a record: `packages/dataset/data/events/a.json:12 about[0]`. */
function referencesTo(name: RecordName, file: TextFile, collection: Collection): string[] {
  const { value } = parseJson(file);
  if (!isObject(value)) return [];
  const locate = locator(file.text);
  return [...referencesIn(recordSchemas[collection], value)]
    .filter((reference) => nameText(reference) === nameText(name))
    .map(({ path }) => `${file.path}:${locate(path).span.line} ${path.join(".")}`);
}

/** The redirects with a tombstone for a record, and for every earlier id that led to nothing else. */
function withTombstone(name: RecordName, reason: string, file: TextFile | undefined): Redirect[] {
  const tombstone = (from: string): Redirect => ({ from, kind: "withdrawn", reason, since: "next" });
  const from = nameText(name);
  const earlier = readRedirects(file);
  const lost = new Set([from]);
  // An id that leads to a lost id is lost as well; a chain of moves is at most as long as the list.
  for (let size = 0; size < lost.size; ) {
    size = lost.size;
    for (const redirect of earlier) if (redirect.kind === "moved" && lost.has(redirect.to)) lost.add(redirect.from);
  }
  return [...earlier.map((one) => (lost.has(one.from) ? tombstone(one.from) : one)), tombstone(from)];
}
