import {
  asPrinted,
  type Collection,
  checkDataset,
  collections,
  date,
  paper,
  quantity,
  questionsOf,
  type Records,
  recordSchemas,
  referencesIn,
  type TextFile,
  valuesOf,
} from "@unionstate/schema";
import type { JsonObject } from "../../apps/validate/src/diff/json.ts";
import { type Printed, printedStrings } from "../../apps/validate/src/source/printed-strings.ts";
import type { Source } from "../../apps/validate/src/source/source.ts";
import type { Archive } from "./archive.ts";
import { draw } from "./draw.ts";
import type { Specimen } from "./specimen.ts";
import { spotsIn } from "./spots-in.ts";

/**
 * Lays out all records.
 *
 * @param files the dataset, without a problem
 * @param sourceFor the paper, or what stands in for it
 * @param seed what is drawn by chance
 * @throws Error where the files are not all sound: what is broken before the damage proves nothing
 */
export function makeArchive(
  files: readonly TextFile[],
  sourceFor: (records: Records) => Source,
  seed: number,
): Archive {
  const { records, problems } = checkDataset({ records: files }, { format: true });
  const [first] = problems;
  if (first) throw new Error(`The data is not sound: ${first.file}:${first.line} ${first.message}`);
  const parts = {
    dates: Map.groupBy(valuesOf(date, records), ({ file }) => file),
    quantities: Map.groupBy(valuesOf(quantity, records), ({ file }) => file),
    words: Map.groupBy(valuesOf(asPrinted, records), ({ file }) => file),
    printed: Map.groupBy<string, Printed>(printedStrings(records), ({ file }) => file),
  };
  const specimens = files.map((file): Specimen => {
    const [id = "", folder] = file.path
      .replace(/\.json$/, "")
      .split("/")
      .toReversed();
    const collection = folder as Collection;
    const schema = recordSchemas[collection];
    const record = JSON.parse(file.text) as JsonObject;
    const of = <T>(found: ReadonlyMap<string, readonly T[]>): readonly T[] => found.get(file.path) ?? [];
    return {
      file,
      collection,
      id,
      record,
      spots: spotsIn(record, questionsOf(schema)),
      references: [...referencesIn(schema, record)],
      dates: of(parts.dates),
      quantities: of(parts.quantities),
      words: of(parts.words),
      printed: of(parts.printed),
    };
  });
  return {
    specimens,
    ids: new Map(collections.map((collection) => [collection, records.idsOf(collection)])),
    kinds: new Map(records.of("entities").map(({ record }) => [record.id, record.kind])),
    markers: new Map(records.of("citations").map(({ record }) => [record.number, record.marker.page])),
    sections: sectionSpans(records),
    source: sourceFor(records),
    draw: (list, ...reason) => draw(seed, list, ...reason),
  };
}

// A section's own text runs from its heading to the next one.
function sectionSpans(records: Records): Archive["sections"] {
  const sections = records.of("sections").map(({ record }) => record);
  const ordered = sections.toSorted((a, b) => a.position - b.position);
  return new Map(ordered.map(({ id, page }, i) => [id, { first: page, last: ordered[i + 1]?.page ?? paper.pages }]));
}
