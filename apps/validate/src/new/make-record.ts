import {
  type Answer,
  type Collection,
  checkDataset,
  type Problem,
  questionsOf,
  recordSchemas,
  slugOf,
  type TextFile,
} from "@unionstate/schema";
import { askChoice, askFields } from "./ask-value.ts";
import type { Asker } from "./asker.ts";
import { namesIn } from "./names-in.ts";

/** A record that has been filled in: its file, and what other records still have to say of it. */
export type Made = { readonly file: TextFile; readonly problems: readonly Problem[] };

/** What a new record cannot mend by itself: others have to name it. */
const othersMustNameIt = new Set(["reference/orphan", "fact/unused"]);

/**
 * Fills in a record, and asks again for what does not hold together with the other records.
 *
 * @param given fields that are known already
 * @param files all data files
 * @param format writes a record as its file holds it
 * @returns the record, and the problems that only other records can mend
 */
export async function makeRecord(
  collection: Collection,
  given: Readonly<Record<string, unknown>>,
  asker: Asker,
  files: readonly TextFile[],
  format: (record: unknown, collection: Collection) => string,
): Promise<Made> {
  const { records } = checkDataset({ records: files });
  const names = namesIn(records);
  const taken = new Set(records.idsOf(collection));
  const form = questionsOf(recordSchemas[collection]);
  const { id: wanted, ...rest } = given;
  const asked = await fill(withoutId(form), asker, (known) => names(known), rest);
  let fields: Record<string, unknown> = { id: wanted ?? (await askId(asked, asker, taken)), ...asked };
  for (;;) {
    const file = fileOf(collection, fields, format);
    const problems = checkDataset({ records: [...files, file] }).problems.filter(
      (problem) => problem.file === file.path,
    );
    const own = problems.filter(({ rule, severity }) => severity === "error" && !othersMustNameIt.has(rule));
    if (own.length === 0) return { file, problems };
    for (const { rule, message, expected, fix } of own)
      asker.say([`${message} (${rule})`, expected && `Expected: ${expected}`, fix].filter(Boolean).join("\n"));
    const again = await asker.some(
      "Which fields do you want to give anew? None ends it without a file.",
      Object.keys(fields)
        .filter((name) => name !== "unknown")
        .map((name) => ({ value: name, name })),
    );
    if (again.length === 0) throw new Unfinished(file.text, own);
    const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !again.includes(name)));
    const mended = await fill(withoutId(form), asker, (known) => names(known), kept);
    fields = { id: again.includes("id") ? await askId(mended, asker, taken) : fields.id, ...mended };
  }
}

/** Somebody has ended the form before the record was right. */
export class Unfinished extends Error {
  override readonly name = "Unfinished";
  readonly text: string;
  readonly problems: readonly Problem[];

  constructor(text: string, problems: readonly Problem[]) {
    super("The record is not right yet, and no file was written.");
    this.text = text;
    this.problems = problems;
  }
}

const fill = (
  form: Answer,
  asker: Asker,
  names: ReturnType<typeof namesIn>,
  given: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> => {
  if (form.kind === "choice") return askChoice(`Which ${form.by}?`, form, asker, names, given);
  return askFields(form.kind === "group" ? form.fields : [], asker, names, given);
};

/** The id is asked last, when there are words to make one of. */
function withoutId(form: Answer): Answer {
  const others = <Q extends { readonly name: string }>(fields: readonly Q[]): Q[] =>
    fields.filter(({ name }) => name !== "id");
  if (form.kind === "group") return { ...form, fields: others(form.fields) };
  if (form.kind === "choice")
    return { ...form, groups: new Map([...form.groups].map(([word, fields]) => [word, others(fields)])) };
  return form;
}

async function askId(
  { name, title, designation, measure, gist }: Readonly<Record<string, unknown>>,
  asker: Asker,
  taken: ReadonlySet<string>,
): Promise<string> {
  const proposal = slugOf(String(name ?? title ?? designation ?? measure ?? gist ?? ""));
  const fault = (id: string): string | undefined => {
    if (taken.has(id)) return `There is a record \`${id}\` already.`;
    return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id.length <= 80
      ? undefined
      : "Small letters, digits and single hyphens, at most 80.";
  };
  const id = await asker.text(
    `id: the name of its file${proposal ? `; leave it empty for \`${proposal}\`` : ""}`,
    (text) => (text === "" && proposal ? fault(proposal) : fault(text)),
  );
  return id || proposal;
}

function fileOf(
  collection: Collection,
  fields: Readonly<Record<string, unknown>>,
  format: (record: unknown, collection: Collection) => string,
): TextFile {
  const record = { $schema: `../../../../schemas/${collection}.schema.json`, ...fields };
  return { path: `packages/dataset/data/${collection}/${fields.id}.json`, text: format(record, collection) };
}
