import type { Answer, Collection, Question } from "@unionstate/schema";
import type { Asker, Option } from "./asker.ts";

/** The records of a collection by id, each with the name that people know it by. */
export type Names = (collection: Collection) => readonly { readonly id: string; readonly name: string }[];

/** Why a value is not known: see the vocabulary of that name. */
const reasons: readonly Option[] = [
  { value: "known", name: "I know it" },
  { value: "notStated", name: "the paper does not say" },
  { value: "lostInSource", name: "lost in the source at hand" },
];

/**
 * Asks for the fields of a group: those that have to be there, then those that somebody wants to give.
 * A field that may be unknown can be; its reason goes into `unknown`.
 *
 * @param given fields that are known already, and not asked for
 */
export async function askFields(
  fields: readonly Question[],
  asker: Asker,
  names: Names,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const open = fields.filter(({ name }) => !(name in given));
  const more = await asker.some(
    "Which of these can you tell, too?",
    open.filter(({ optional }) => optional).map(({ name, about }) => ({ value: name, name, about })),
  );
  const values: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  for (const question of fields) {
    const { name, optional, nullable } = question;
    if (name in given) values[name] = given[name];
    else if (!optional || more.includes(name)) {
      const reason = nullable ? await asker.one(`${name}: is it known?`, reasons) : "known";
      values[name] = reason === "known" ? await askValue(question, asker, names) : null;
      if (reason !== "known") unknown[name] = reason;
    }
  }
  const told = (given.unknown ?? {}) as Record<string, unknown>;
  const all = { ...told, ...unknown };
  return Object.keys(all).length > 0 ? { ...values, unknown: all } : values;
}

/** Asks for the value of a field, as often as it takes until the schema accepts it. */
export async function askValue(question: Question, asker: Asker, names: Names): Promise<unknown> {
  const { name, about, answer } = question;
  const message = name ? `${name}: ${about}` : about || "Which?";
  switch (answer.kind) {
    case "text":
      return asker.text(message, (text) => fault(question, text));
    case "number":
      return Number(await asker.text(message, (text) => fault(question, text.trim() === "" ? text : Number(text))));
    case "flag":
      return true;
    case "boolean":
      return asker.yes(message);
    case "word":
      return asker.one(message, answer.words.map(wordOption));
    case "record":
      return asker.one(message, recordOptions(answer.collections, names));
    case "list":
      return askList(message, answer.of, asker, names);
    case "group":
      asker.say(message);
      return askFields(answer.fields, asker, names);
    case "choice":
      return askChoice(message, answer, asker, names);
  }
}

/** Asks which group it is, then for its fields. */
export async function askChoice(
  message: string,
  { by, groups }: Extract<Answer, { kind: "choice" }>,
  asker: Asker,
  names: Names,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const known = by === undefined ? undefined : given[by];
  const word =
    typeof known === "string"
      ? known
      : await asker.one(
          message,
          [...groups.keys()].map((value) => ({ value, name: value })),
        );
  const fields = await askFields(groups.get(word) ?? [], asker, names, given);
  return by === undefined ? fields : { [by]: word, ...fields };
}

async function askList(message: string, item: Question, asker: Asker, names: Names): Promise<unknown[]> {
  const values = [];
  do {
    values.push(await askValue({ ...item, about: message }, asker, names));
  } while (await asker.yes("One more?"));
  return values;
}

const wordOption = ({ value, meaning }: { value: string; meaning: string | undefined }): Option => ({
  value,
  name: value,
  ...(meaning && { about: meaning }),
});

function recordOptions(collections: readonly Collection[], names: Names): Option[] {
  const several = collections.length > 1;
  return collections.flatMap((collection) =>
    names(collection).map(({ id, name }) => {
      const value = several ? `${collection}/${id}` : id;
      return { value, name: name === id ? value : `${name} (${value})` };
    }),
  );
}

/** What is wrong with a value, in the words of the schema's description. */
function fault({ schema, about, optional }: Question, value: unknown): string | undefined {
  if (value === "" && !optional) return "This cannot be left empty.";
  return schema.safeParse(value).success ? undefined : `This does not fit. ${about}`;
}
