import {
  asPrinted,
  type Collection,
  checkDataset,
  collections,
  date,
  isObject,
  type Placed,
  paper,
  quantity,
  type Records,
  type Reference,
  recordSchemas,
  referencesIn,
  shapeOf,
  type TextFile,
  valuesOf,
} from "@unionstate/schema";
import type { z } from "zod";
import { type Printed, printedStrings } from "../../apps/validate/src/source/printed-strings.ts";
import type { Source } from "../../apps/validate/src/source/source.ts";
import { draw } from "../random.ts";
import { type Spot, spotsIn } from "./spots.ts";
import type { JsonObject } from "./values.ts";

/** A valid record with everything in it that can be damaged. */
export type Specimen = {
  readonly file: TextFile;
  readonly collection: Collection;
  readonly id: string;
  readonly record: JsonObject;
  /** Every value with what the schema expects there. */
  readonly spots: readonly Spot[];
  readonly references: readonly Reference[];
  readonly dates: readonly Placed<z.infer<typeof date>>[];
  readonly quantities: readonly Placed<z.infer<typeof quantity>>[];
  /** The values of all `asPrinted` fields. */
  readonly words: readonly Placed<z.infer<typeof asPrinted>>[];
  /** Everything that the paper prints according to the record. */
  readonly printed: readonly Printed[];
};

/** All records before any damage, and what is known about them together. */
export type Archive = {
  readonly specimens: readonly Specimen[];
  readonly ids: ReadonlyMap<Collection, ReadonlySet<string>>;
  /** The kind of each entity. */
  readonly entityKinds: ReadonlyMap<string, string>;
  /** The page of the marker of each footnote. */
  readonly markers: ReadonlyMap<number, number>;
  /** The pages that the text of each section covers, without its subsections. */
  readonly sections: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
  /** The paper, or a stand-in for it. */
  readonly source: Source;
  /** Draws one item of a list at random: see `draw` in `random.ts`. */
  readonly draw: Draw;
};

export type Draw = <T>(list: readonly T[], ...purpose: readonly unknown[]) => T;

/**
 * Prepares all records for damage.
 *
 * @param files the records of the dataset
 * @param sourceFor the paper, or a stand-in for it
 * @param seed what random choices depend on
 * @throws Error if the data has a problem: damage proves nothing about a record that was already invalid
 */
export function makeArchive(
  files: readonly TextFile[],
  sourceFor: (records: Records) => Source,
  seed: number,
): Archive {
  const { records, problems } = checkDataset({ records: files }, { format: true });
  const [first] = problems;
  if (first) throw new Error(`The data is invalid: ${first.file}:${first.line} ${first.message}`);
  const parts = {
    dates: Map.groupBy(valuesOf(date, records), ({ file }) => file),
    quantities: Map.groupBy(valuesOf(quantity, records), ({ file }) => file),
    words: Map.groupBy(valuesOf(asPrinted, records), ({ file }) => file),
    printed: Map.groupBy<string, Printed>(printedStrings(records), ({ file }) => file),
  };
  const specimens = files.map((file): Specimen => {
    const [name = "", folder] = file.path.split("/").toReversed();
    const collection = collections.find((each) => each === folder);
    const record: unknown = JSON.parse(file.text);
    if (collection === undefined || !isObject(record)) throw new Error(`${file.path} is not a record.`);
    const schema = recordSchemas[collection];
    const ofFile = <T>(found: ReadonlyMap<string, readonly T[]>): readonly T[] => found.get(file.path) ?? [];
    return {
      file,
      collection,
      id: name.replace(/\.json$/, ""),
      record,
      spots: spotsIn(record, shapeOf(collection)),
      references: [...referencesIn(schema, record)],
      dates: ofFile(parts.dates),
      quantities: ofFile(parts.quantities),
      words: ofFile(parts.words),
      printed: ofFile(parts.printed),
    };
  });
  return {
    specimens,
    ids: new Map(collections.map((collection) => [collection, records.idsOf(collection)])),
    entityKinds: new Map(records.of("entities").map(({ record }) => [record.id, record.kind])),
    markers: new Map(records.of("citations").map(({ record }) => [record.number, record.marker.page])),
    sections: sectionPages(records),
    source: sourceFor(records),
    draw: (list, ...purpose) => draw(seed, list, ...purpose),
  };
}

// The text of a section runs from its heading to the next one.
function sectionPages(records: Records): Archive["sections"] {
  const sections = records.of("sections").map(({ record }) => record);
  const ordered = sections.toSorted((a, b) => a.position - b.position);
  return new Map(ordered.map(({ id, page }, i) => [id, { first: page, last: ordered[i + 1]?.page ?? paper.pages }]));
}
