import type { RecordOf } from "../records/record-schemas.ts";
import type { Collection } from "../vocabularies/collection.ts";

/** A valid record and the file it stands in. */
export type Entry<C extends Collection = Collection> = { readonly file: string; readonly record: RecordOf<C> };

/** All records that have the right shape, and what is known of the files that do not. */
export class Records {
  readonly #entries: ReadonlyMap<Collection, readonly Entry[]>;
  readonly #ids: ReadonlyMap<Collection, ReadonlySet<string>>;
  readonly #asked: ReadonlySet<Collection> | undefined;
  #quoted: ReadonlySet<string> | undefined;
  /** The texts of the files whose shape is wrong: they may still name other records. */
  readonly brokenTexts: readonly string[];

  constructor(
    entries: ReadonlyMap<Collection, readonly Entry[]>,
    ids: ReadonlyMap<Collection, ReadonlySet<string>>,
    brokenTexts: readonly string[],
    asked?: ReadonlySet<Collection>,
  ) {
    this.#entries = entries;
    this.#ids = ids;
    this.brokenTexts = brokenTexts;
    this.#asked = asked;
  }

  /**
   * Whether anybody asks for the problems of records of these collections. A rule that finds problems in no others need
   * not look for any if nobody does.
   */
  asks(...among: readonly Collection[]): boolean {
    return this.#asked === undefined || among.some((collection) => this.#asked?.has(collection));
  }

  /** Whether a file whose shape is wrong has this text in quotes: it may name the record, once it is mended. */
  brokenMention(text: string): boolean {
    if (/["\\\n]/.test(text)) return this.brokenTexts.some((broken) => broken.includes(JSON.stringify(text)));
    this.#quoted ??= new Set(this.brokenTexts.flatMap((broken) => broken.split(/["\n]/)));
    return this.#quoted.has(text);
  }

  /** The sound records of a collection, by id in code-point order. */
  of<C extends Collection>(collection: C): readonly Entry<C>[] {
    return (this.#entries.get(collection) ?? []) as readonly Entry<C>[];
  }

  /** The files of all sound records. */
  *files(): Generator<string> {
    for (const entries of this.#entries.values()) for (const { file } of entries) yield file;
  }

  /** The ids of a collection: one for each file, even if what is in it is broken. */
  idsOf(collection: Collection): ReadonlySet<string> {
    return this.#ids.get(collection) ?? new Set();
  }
}
