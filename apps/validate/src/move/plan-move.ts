import {
  type Collection,
  checkDataset,
  collections,
  type DatasetFiles,
  formatRecord,
  isObject,
  nearest,
  type Problem,
  parseJson,
  type Redirect,
  recordSchemas,
  redirects as redirectList,
  type TextFile,
} from "@unionstate/schema";
import { dataFolder, redirectsFile } from "../check-data.ts";
import { UsageError } from "../command.ts";
import { visible } from "../terminal.ts";
import {
  nameText,
  numberOf,
  type RecordName,
  replaceNames,
  replaceReferences,
  type Values,
} from "./replace-references.ts";
import { type Difference, unite } from "./unite.ts";

/** What to do: a record gets another id, or is absorbed by another record of its collection. */
export type Move = {
  readonly kind: "rename" | "merge";
  readonly from: RecordName;
  readonly to: RecordName;
  /** For a dataset that has been released: why the record moved, for users of the old id. */
  readonly reason?: string;
};

/** Every file that a move changes, before any is written. */
export type MovePlan = {
  readonly written: readonly TextFile[];
  readonly removed: string;
  /** For a merge: the fields in which a person has to decide. */
  readonly differences: readonly Difference[];
  /** The problems that the data has afterwards and did not have before. */
  readonly problems: readonly Problem[];
};

/**
 * Computes a move.
 *
 * @param data all records, and the lists next to them
 * @param exemptions the list of what no record contains: its reasons name records
 * @throws UsageError if a record does not exist, an id is taken, or a file that may refer to the record is not JSON
 */
export function planMove(move: Move, data: DatasetFiles, exemptions?: TextFile): MovePlan {
  const { kind, from, to } = move;
  const redirects = readRedirects(data.redirects);
  assertPossible(move, new Set(data.records.map(({ path }) => path)), redirects);
  const records = new Map(data.records.flatMap((file) => readRecord(file, from)));
  const [old, target] = [records.get(pathOf(from)), records.get(pathOf(to))];
  const { record, differences } =
    kind === "merge" && old && target ? unite(old, target, from.collection) : { record: old, differences: [] };
  if (record) records.set(pathOf(to), kind === "merge" ? record : renamed(record, to));
  records.delete(pathOf(from));

  const texts = new Map(data.records.map(({ path, text }) => [path, text]));
  const written: TextFile[] = [];
  for (const [path, value] of records) {
    const collection = collectionOf(path) ?? from.collection;
    const changed = replaceReferences(value, collection, from, to, path === pathOf(to) ? to : undefined);
    if (path !== pathOf(to) && JSON.stringify(changed) === JSON.stringify(value)) continue;
    const text = formatRecord(changed, recordSchemas[collection], "kept");
    if (text !== texts.get(path)) written.push({ path, text });
  }
  for (const list of [data.exceptions, exemptions]) {
    const text = list && replaceNames(list.text, from, to);
    if (list && text && text !== list.text) written.push({ path: list.path, text });
  }
  if (move.reason !== undefined) written.push(redirectsWith({ ...move, reason: move.reason }, redirects));
  return { written, removed: pathOf(from), differences, problems: newProblems(move, data, written) };
}

/** The path of a record's file. */
export const pathOf = ({ collection, id }: RecordName): string => `${dataFolder}/${collection}/${id}.json`;

const collectionOf = (path: string): Collection | undefined =>
  collections.find((name) => path.startsWith(`${dataFolder}/${name}/`));

/** @throws UsageError if the list is invalid */
export function readRedirects(file: TextFile | undefined): readonly Redirect[] {
  const parsed = redirectList.safeParse(file ? parseJson(file).value : []);
  if (parsed.success) return parsed.data;
  throw new UsageError(`\`${redirectsFile}\` is invalid. Run \`npm run check\`.`);
}

/** @throws UsageError if none of the files is that of the record */
export function assertExists(name: RecordName, paths: ReadonlySet<string>): void {
  if (paths.has(pathOf(name))) return;
  const known = [...paths].map((path) => path.slice(dataFolder.length + 1, -".json".length));
  const near = nearest(nameText(name), known);
  throw new UsageError(`Unknown record \`${nameText(name)}\`.${near ? ` Did you mean \`${near}\`?` : ""}`);
}

function assertPossible({ kind, from, to }: Move, paths: ReadonlySet<string>, redirects: readonly Redirect[]): void {
  assertExists(from, paths);
  if (nameText(from) === nameText(to)) throw new UsageError(`Both names are \`${nameText(from)}\`.`);
  if (from.collection !== to.collection) {
    throw new UsageError(
      `\`${nameText(from)}\` cannot become a record of \`${to.collection}\`: collections have different fields. Run \`npm run new -- ${to.collection}\`.`,
    );
  }
  if (kind === "merge") assertExists(to, paths);
  else if (paths.has(pathOf(to))) {
    throw new UsageError(`\`${nameText(to)}\` already exists. Use another id, or \`npm run merge\`.`);
  } else if (redirects.some((redirect) => redirect.from === nameText(to))) {
    throw new UsageError(`\`${nameText(to)}\` is the name of a removed record, and ids are never reused.`);
  }
}

/** A record as JSON, with the path of its file. One that cannot be read is an error if it may refer to the moved one. */
function readRecord(file: TextFile, from: RecordName): [string, Values][] {
  const { value } = file.unread ? {} : parseJson(file);
  if (isObject(value) && collectionOf(file.path)) return [[file.path, value]];
  if (!file.unread && !file.text.includes(from.id)) return [];
  const path = visible(file.path);
  throw new UsageError(`\`${path}\` cannot be read and may refer to \`${nameText(from)}\`. Run \`npm run check\`.`);
}

/** A footnote has its number in a field as well. */
const renamed = (record: Values, to: RecordName): Values => ({
  ...record,
  id: to.id,
  ...(to.collection === "citations" && { number: numberOf(to) }),
});

/** The list of redirects with an entry for the old name; the others lead to the new name directly. */
function redirectsWith({ from, to, reason }: Move & { reason: string }, redirects: readonly Redirect[]): TextFile {
  const added: Redirect = { from: nameText(from), kind: "moved", to: nameText(to), reason, since: "next" };
  const led = redirects.map((redirect): Redirect => {
    if (redirect.kind === "withdrawn") return redirect;
    const leads = (name: string): string => replaceNames(name, from, to);
    return redirect.kind === "moved"
      ? { ...redirect, to: leads(redirect.to) }
      : { ...redirect, to: redirect.to.map(leads) };
  });
  return redirectsText([...led, added]);
}

/** The list of redirects as its file. */
export function redirectsText(redirects: readonly Redirect[]): TextFile {
  const sorted = redirects.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { path: redirectsFile, text: formatRecord(sorted, redirectList, "kept") };
}

function newProblems({ from, to }: Move, data: DatasetFiles, written: readonly TextFile[]): Problem[] {
  const texts = new Map(written.map((file) => [file.path, file]));
  const newer = (file: TextFile): TextFile => texts.get(file.path) ?? file;
  const records = data.records.filter(({ path }) => path !== pathOf(from)).map(newer);
  const added = written.filter(({ path }) => path === pathOf(to) && !records.some((file) => file.path === path));
  const redirects = texts.get(redirectsFile) ?? data.redirects;
  const after = checkDataset({
    records: [...records, ...added],
    ...(data.exceptions && { exceptions: newer(data.exceptions) }),
    ...(redirects && { redirects }),
  });
  const key = ({ file, rule, message }: Problem): string =>
    [file.replace(pathOf(from), pathOf(to)), rule, replaceNames(message, from, to)].join("\n");
  const known = new Set(checkDataset(data).problems.map(key));
  return after.problems.filter((problem) => !known.has(key(problem)));
}
