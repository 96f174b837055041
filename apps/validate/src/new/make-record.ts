import {
  type Collection,
  checkDataset,
  type FormInput,
  formatRecord,
  formOf,
  type Problem,
  type Records,
  recordSchemas,
  slugOf,
  type TextFile,
} from "@unionstate/schema";
import { dataFolder } from "../check-data.ts";
import type { Asker } from "./asker.ts";
import { askChoice, askFields, type NamesOf } from "./fill-form.ts";

/** A new record: its file, and what remains to be done in other records. */
export type NewRecord = { readonly file: TextFile; readonly problems: readonly Problem[] };

/** The form was ended before the record was valid. */
export class UnfinishedRecord extends Error {
  override readonly name = "UnfinishedRecord";
  readonly text: string;
  readonly problems: readonly Problem[];

  constructor(text: string, problems: readonly Problem[]) {
    super("The record is not valid yet. No file was written.");
    this.text = text;
    this.problems = problems;
  }
}

/** Problems that a new record cannot solve: other records have to refer to it. */
const solvedByOthers = new Set(["reference/orphan", "fact/unused"]);

/**
 * Asks for the fields of a record, and again for those that do not agree with the other records.
 *
 * @param given fields that are not asked for
 * @param files all records
 * @throws UnfinishedRecord if the user ends the form early
 */
export async function makeRecord(
  collection: Collection,
  { id: givenId, ...given }: Readonly<Record<string, unknown>>,
  asker: Asker,
  files: readonly TextFile[],
): Promise<NewRecord> {
  const { records } = checkDataset({ records: files });
  const taken = records.idsOf(collection);
  const form = withoutId(formOf(recordSchemas[collection]));
  const namesOf = namesIn(records);
  const answers = await fill(form, asker, namesOf, given);
  let fields: Record<string, unknown> = { id: givenId ?? (await askId(answers, asker, taken)), ...answers };
  for (;;) {
    const file = fileOf(collection, fields);
    const { problems } = checkDataset({ records: [...files, file] }, { only: (path) => path === file.path });
    const own = problems.filter(({ rule, severity }) => severity === "error" && !solvedByOthers.has(rule));
    if (own.length === 0) return { file, problems };
    for (const { rule, message, expected, fix } of own)
      asker.say([`${message} (${rule})`, expected && `Expected: ${expected}`, fix].filter(Boolean).join("\n"));
    const changed = await asker.some(
      "Which fields do you want to change? If none, no file is written.",
      Object.keys(fields)
        .filter((name) => name !== "unknown")
        .map((name) => ({ value: name, name })),
    );
    if (changed.length === 0) throw new UnfinishedRecord(file.text, own);
    const { id, ...kept } = Object.fromEntries(Object.entries(fields).filter(([name]) => !changed.includes(name)));
    const corrected = await fill(form, asker, namesOf, kept);
    fields = { id: id ?? (await askId(corrected, asker, taken)), ...corrected };
  }
}

function fill(
  form: FormInput,
  asker: Asker,
  namesOf: NamesOf,
  given: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  if (form.kind === "choice") return askChoice(`Which ${form.by}?`, form, asker, namesOf, given);
  return askFields(form.kind === "group" ? form.fields : [], asker, namesOf, given);
}

/** The id is asked for last, when the other fields suggest one. */
function withoutId(form: FormInput): FormInput {
  const others = <F extends { readonly name: string }>(fields: readonly F[]): F[] =>
    fields.filter(({ name }) => name !== "id");
  if (form.kind === "group") return { ...form, fields: others(form.fields) };
  if (form.kind !== "choice") return form;
  return { ...form, groups: new Map([...form.groups].map(([name, fields]) => [name, others(fields)])) };
}

async function askId(
  { name, title, designation, measure, gist }: Readonly<Record<string, unknown>>,
  asker: Asker,
  taken: ReadonlySet<string>,
): Promise<string> {
  const suggestion = slugOf(String(name ?? title ?? designation ?? measure ?? gist ?? ""));
  const problemOf = (id: string): string | undefined => {
    if (taken.has(id)) return `The id \`${id}\` is already taken.`;
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 80
      ? undefined
      : "Invalid id. Expected: lowercase letters, digits and single hyphens, at most 80 characters.";
  };
  const id = await asker.text(`id: the name of the file${suggestion && ` [${suggestion}]`}`, (text) =>
    problemOf(text || suggestion),
  );
  return id || suggestion;
}

function fileOf(collection: Collection, fields: Readonly<Record<string, unknown>>): TextFile {
  const record = { $schema: `../../../../schemas/${collection}.schema.json`, ...fields };
  return {
    path: `${dataFolder}/${collection}/${fields.id}.json`,
    text: formatRecord(record, recordSchemas[collection]),
  };
}

/** The names of records: a title or name, otherwise what they say. */
const namesIn =
  (records: Records): NamesOf =>
  (collection) =>
    records.of(collection).map(({ record }) => ({ id: record.id, name: nameOf(record) }));

function nameOf(record: Readonly<Record<string, unknown>>): string {
  const { name, title, measure, designation, gist, number, id } = record;
  return String(name ?? title ?? measure ?? designation ?? gist ?? (number ? `note ${number}` : id));
}
