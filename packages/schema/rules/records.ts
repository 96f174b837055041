import type { z } from "zod";
import type { Path } from "../json/problem.ts";
import { type RecordOf, recordSchemas } from "../records/record-schemas.ts";
import type { Redirect } from "../records/types/redirect.ts";
import { leadsTo, lineage, walk } from "../records/walk.ts";
import type { certainty } from "../vocabularies/certainty.ts";
import { type Collection, collections } from "../vocabularies/collection.ts";

/** A valid record and its file. */
export type Entry<C extends Collection = Collection> = { readonly file: string; readonly record: RecordOf<C> };

/** All valid records, and what rules need to know about the invalid ones. */
export class Records {
  readonly #entries: ReadonlyMap<Collection, readonly Entry[]>;
  readonly #ids: ReadonlyMap<Collection, ReadonlySet<string>>;
  readonly #invalidTexts: readonly string[];
  readonly #checked: ReadonlySet<Collection> | undefined;
  readonly #removed: ReadonlyMap<string, Redirect>;
  #quotedInInvalid: ReadonlySet<string> | undefined;

  /**
   * @param entries the valid records of each collection, by id in code-point order
   * @param ids the ids of all files of each collection, valid or not
   * @param invalidTexts the texts of the invalid files
   * @param checked the collections whose problems are requested; all if not given
   * @param redirects what became of removed records
   */
  constructor(
    entries: ReadonlyMap<Collection, readonly Entry[]>,
    ids: ReadonlyMap<Collection, ReadonlySet<string>>,
    invalidTexts: readonly string[],
    checked?: ReadonlySet<Collection>,
    redirects: readonly Redirect[] = [],
  ) {
    this.#entries = entries;
    this.#ids = ids;
    this.#invalidTexts = invalidTexts;
    this.#checked = checked;
    this.#removed = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  }

  /** What became of a record that was removed. Example of a name: `polls/two-unions`. */
  redirectOf(name: string): Redirect | undefined {
    return this.#removed.get(name);
  }

  /** Whether problems of any of these collections are requested; a rule that reports only on others can stop early. */
  isChecked(...among: readonly Collection[]): boolean {
    const checked = this.#checked;
    return checked === undefined || among.some((collection) => checked.has(collection));
  }

  /** Whether an invalid file contains this text as a JSON string: it may refer to that record once it is valid. */
  isQuotedInInvalid(text: string): boolean {
    if (/["\\\n]/.test(text)) return this.#invalidTexts.some((invalid) => invalid.includes(JSON.stringify(text)));
    this.#quotedInInvalid ??= new Set(this.#invalidTexts.flatMap((invalid) => invalid.split(/["\n]/)));
    return this.#quotedInInvalid.has(text);
  }

  /** The valid records of a collection, by id in code-point order. */
  of<C extends Collection>(collection: C): readonly Entry<C>[] {
    return (this.#entries.get(collection) ?? []) as readonly Entry<C>[];
  }

  /** The files of all valid records. */
  *files(): Generator<string> {
    for (const entries of this.#entries.values()) for (const { file } of entries) yield file;
  }

  /** The ids of a collection: one for each file, valid or not. */
  idsOf(collection: Collection): ReadonlySet<string> {
    return this.#ids.get(collection) ?? new Set();
  }
}

/** A value in a record, with its file and path. */
export type Placed<Value> = { readonly file: string; readonly path: Path; readonly value: Value };

type Schema = z.core.$ZodType;

type Certainty = z.infer<typeof certainty>;

/**
 * Every value of one shared type, such as all quantities or all dates, in all records.
 *
 * @param type the shared schema, e.g. `quantity`
 */
export function valuesOf<Type extends z.ZodType>(type: Type, records: Records): readonly Placed<z.infer<Type>>[] {
  const index = indexes.get(records) ?? new Map<Schema, readonly Placed<unknown>[]>();
  indexes.set(records, index);
  // The rules share one walk through the records.
  const values = index.get(type) ?? findValues(type, records);
  index.set(type, values);
  return values as readonly Placed<z.infer<Type>>[];
}

const indexes = new WeakMap<Records, Map<Schema, readonly Placed<unknown>[]>>();

function findValues(type: Schema, records: Records): Placed<unknown>[] {
  const leads = filters.get(type) ?? leadsTo((schema) => schema === type);
  filters.set(type, leads);
  const values: Placed<unknown>[] = [];
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      for (const { path, value, schema } of walk(recordSchemas[collection], record, leads)) {
        if (lineage(schema).includes(type)) values.push({ file, path, value });
      }
    }
  }
  return values;
}

const filters = new WeakMap<Schema, (schema: Schema) => boolean>();

/** A record or a step of a deal that can have a certainty, with the certainty that applies to it. */
export type Certain = Placed<object> & {
  /** Its own certainty; a step may have none. */
  readonly own: Certainty | undefined;
  /** Its own certainty, otherwise that of its record. */
  readonly certainty: Certainty;
  readonly accordingTo: readonly string[] | undefined;
};

/** Every record that has a certainty, and every step of the deals among them. */
export function* certaintiesIn(records: Records): Generator<Certain> {
  for (const collection of ["figures", "arms-deals", "deployments", "events", "relations", "claims"] as const) {
    for (const { file, record } of records.of(collection)) {
      const { certainty, accordingTo } = record;
      yield { file, path: [], value: record, own: certainty, certainty, accordingTo };
      const steps = "steps" in record ? record.steps : [];
      for (const [index, step] of steps.entries()) {
        const { certainty: own, accordingTo: source } = step;
        const path = ["steps", index];
        yield { file, path, value: step, own, certainty: own ?? certainty, accordingTo: source };
      }
    }
  }
}

/** Every value of every record at every depth, objects and lists included, in the order of the files. */
export function everyValue(records: Records): readonly Placed<unknown>[] {
  // The rules share one walk through the records.
  const values = walked.get(records) ?? [...walkValues(records)];
  walked.set(records, values);
  return values;
}

const walked = new WeakMap<Records, readonly Step[]>();

function* walkValues(records: Records): Generator<Step> {
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      // A stack, as in `walk`: recursive generators would pass each value through every level above it.
      const stack = [new Step(file, record)];
      for (let step = stack.pop(); step; step = stack.pop()) {
        yield step;
        const { value } = step;
        if (typeof value !== "object" || value === null) continue;
        for (const [index, [key, inner]] of [...Object.entries(value).entries()].reverse()) {
          stack.push(new Step(file, inner, Array.isArray(value) ? index : key, step));
        }
      }
    }
  }
}

/** A value on the way through a record. Its path is built on demand, since few values need one. */
class Step implements Placed<unknown> {
  readonly file: string;
  readonly value: unknown;
  readonly #key: string | number;
  readonly #outer: Step | undefined;

  constructor(file: string, value: unknown, key: string | number = "", outer?: Step) {
    this.file = file;
    this.value = value;
    this.#key = key;
    this.#outer = outer;
  }

  get path(): Path {
    return this.#outer ? [...this.#outer.path, this.#key] : [];
  }
}
