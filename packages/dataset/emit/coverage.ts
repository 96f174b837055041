import { date, edtfDays, type Records, valuesOf } from "@unionstate/schema";

/** What the records are about, in time and space. */
export type Coverage = {
  /** The years of the first and the last day that the paper states. */
  readonly years: { readonly from: string; readonly to: string };
  /** The states in which there are places, facilities or deployments of the dataset. */
  readonly states: readonly { readonly name: string; readonly iso3166: string }[];
  /** The degrees between which all places with coordinates are. */
  readonly box: { readonly south: number; readonly west: number; readonly north: number; readonly east: number };
};

/** The coverage of the records, from their dates, places and deployments. Dates of outside sources do not count. */
export function coverageOf(records: Records): Coverage {
  const days = valuesOf(date, records)
    .filter(({ path }) => path[0] !== "corroborations")
    .flatMap(({ value }) => (edtfDays(value) ?? []).flatMap((day) => day ?? []))
    .toSorted();
  const entities = records.of("entities").map(({ record }) => record);
  const countries = new Set([
    ...records.of("deployments").flatMap(({ record }) => record.hosts),
    ...entities.flatMap((record) =>
      (record.kind === "place" || record.kind === "facility") && record.country ? [record.country] : [],
    ),
  ]);
  const coordinates = entities.flatMap((record) => (record.kind === "place" && record.coordinates) || []);
  const latitudes = coordinates.map(({ latitude }) => latitude);
  const longitudes = coordinates.map(({ longitude }) => longitude);
  return {
    years: { from: days.at(0)?.slice(0, 4) ?? "", to: days.at(-1)?.slice(0, 4) ?? "" },
    states: entities.flatMap((record) =>
      record.kind === "state" && record.iso3166 && countries.has(record.id)
        ? [{ name: record.name, iso3166: record.iso3166 }]
        : [],
    ),
    box: {
      south: Math.min(...latitudes),
      west: Math.min(...longitudes),
      north: Math.max(...latitudes),
      east: Math.max(...longitudes),
    },
  };
}
