import {
  type Collection,
  checkDataset,
  formatRecord,
  labelOf,
  type Problem,
  type Records,
  recordSchemas,
  slugOf,
  type TextFile,
} from "@unionstate/schema";
import { dataFolder } from "../check-data.ts";
import { entityNames, fillForm, type Values } from "./fill-form.ts";
import type { Prompts } from "./prompts.ts";

/** A new record: its file, and what remains to be done in other records. */
export type NewRecord = { readonly file: TextFile; readonly problems: readonly Problem[] };

/**
 * Asks for the fields of a record, and again for those that do not agree with the other records.
 *
 * @param given fields that are not asked for
 * @param files all records
 * @throws UnfinishedRecord if the user ends the form early
 */
export async function makeRecord(
  collection: Collection,
  { id: givenId, ...given }: Values,
  prompts: Prompts,
  files: readonly TextFile[],
): Promise<NewRecord> {
  const { records } = checkDataset({ records: files });
  const fill = async (id: unknown, values: Values): Promise<Values> => {
    const answers = await fillForm(collection, prompts, records, values);
    return { id: id ?? (await askId(answers, prompts, records, collection)), ...answers };
  };
  let values = await fill(givenId, given);
  for (;;) {
    const file = fileOf(collection, values);
    const { problems } = checkDataset({ records: [...files, file] }, { only: (path) => path === file.path });
    const own = problems.filter(({ rule, severity }) => severity === "error" && !solvedByOthers.has(rule));
    if (own.length === 0) return { file, problems };
    for (const { rule, message, expected, fix } of own)
      prompts.print([`${message} (${rule})`, expected && `Expected: ${expected}`, fix].filter(Boolean).join("\n"));
    const changed = await prompts.selectMany(
      "Which fields do you want to change? If none, no file is written.",
      Object.keys(values)
        .filter((name) => name !== "unknown")
        .map((name) => ({ value: name, name })),
    );
    if (changed.length === 0) throw new UnfinishedRecord(file.text, own);
    const { id, ...kept } = Object.fromEntries(Object.entries(values).filter(([name]) => !changed.includes(name)));
    values = await fill(id, kept);
  }
}

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
const solvedByOthers = new Set(["reference/orphan"]);

// The id is asked for last, when the other fields suggest one.
async function askId(values: Values, prompts: Prompts, records: Records, collection: Collection): Promise<string> {
  const taken = records.idsOf(collection);
  const suggestion = slugOf(labelOf({ ...values, id: "" }, entityNames(records)).replace(/ \(as of \d+\)$/, ""));
  const problemOf = (id: string): string | undefined => {
    if (taken.has(id)) return `The id \`${id}\` is already taken.`;
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 80
      ? undefined
      : "Invalid id. Expected: lowercase letters, digits and single hyphens, at most 80 characters.";
  };
  const message = `id: the name of the file${suggestion && ` [${suggestion}]`}`;
  return (await prompts.text(message, (text) => problemOf(text || suggestion))) || suggestion;
}

function fileOf(collection: Collection, values: Values): TextFile {
  const record = { $schema: `../../../../schemas/${collection}.schema.json`, ...values };
  return {
    path: `${dataFolder}/${collection}/${values.id}.json`,
    text: formatRecord(record, recordSchemas[collection]),
  };
}
