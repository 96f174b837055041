import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { AnyRecord } from "@unionstate/dataset";
import { isObject } from "@unionstate/schema";
import { nameOf } from "../site.ts";

/**
 * The linked data of a record: its node in `records.jsonld` of the release, with the context of that file, and the licence
 * and version of the dataset, which are those of the description and not of what is described.
 */
export function linkedData(record: AnyRecord): object {
  document ??= read();
  const { context, nodes, dataset } = document;
  const node = nodes.get(nameOf(record));
  if (!node) throw new Error(`records.jsonld has no ${nameOf(record)}. Run \`npx turbo run release\`.`);
  return { "@context": context, ...node, "void:inDataset": dataset };
}

type Document = {
  readonly context: unknown;
  readonly nodes: ReadonlyMap<string, object>;
  /** What each record says of the dataset. */
  readonly dataset: object;
};

let document: Document | undefined;

function read(): Document {
  const folder = dirname(createRequire(import.meta.url).resolve("@unionstate/dataset/package.json"));
  const parsed: unknown = JSON.parse(readFileSync(join(folder, "release/records.jsonld"), "utf8"));
  if (!isObject(parsed) || !Array.isArray(parsed["@graph"])) throw new Error("records.jsonld has no graph.");
  const nodes = new Map(parsed["@graph"].filter(isObject).map((node) => [String(node["@id"]), node] as const));
  const described = Object.entries(nodes.get(datasetAddress) ?? {}).filter(([name]) => shown.has(name));
  return { context: parsed["@context"], nodes, dataset: Object.fromEntries(described) };
}

const datasetAddress = "https://w3id.org/unionstate";

const shown: ReadonlySet<string> = new Set([
  ...["@id", "dcterms:title", "dcterms:license", "dcterms:rights", "dcterms:source", "dcat:version"],
]);
