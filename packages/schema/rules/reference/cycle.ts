import type { Path } from "../../json/problem.ts";
import { collections } from "../../vocabularies/collection.ts";
import { loopFrom, namesInLoops } from "../loops.ts";
import { oneOf } from "../nearest.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

export const referenceCycle: Rule = {
  id: "reference/cycle",
  severity: "error",
  requirement:
    "No record is part of itself, located in itself, rests on itself or is derived from itself, neither directly nor through other records.",
  reason: "Programs that go from a part to the whole, or from a claim to its grounds, would never arrive.",
  bad: "`entities/hantsavichi` is located in `entities/volga-radar`, and `entities/volga-radar` in `entities/hantsavichi`.",
  good: "`entities/volga-radar` is located in `entities/hantsavichi`.",
  *check(records) {
    for (const [field, edges] of edgesByField(records)) {
      const graph = new Map([...edges].map(([name, to]) => [name, to.map(({ target }) => target)]));
      const endless = namesInLoops(graph);
      for (const [name, targets] of edges) {
        for (const { target, file, path } of targets) {
          if (!endless.has(name) || !endless.has(target)) continue;
          yield {
            file,
            path,
            message:
              target === name
                ? `\`${name}\` refers to itself in \`${path[0]}\`.`
                : `The references in ${quoted(field)} form a loop: ${loopFrom(name, graph, endless)}.`,
            expected: "References that lead from a part to the whole, or from a claim to its grounds, and end there.",
            fix: "Remove the reference, or correct the one of the other record.",
          };
        }
      }
    }
  },
};

type Edge = { readonly target: string; readonly file: string; readonly path: Path };

/** The references of one field: for each record that has any, where they lead. */
type Edges = ReadonlyMap<string, readonly Edge[]>;

/** The references that must not form a loop, by field. References of different fields may: `answers` and `restsOn` do. */
function edgesByField(records: Records): ReadonlyMap<string, Edges> {
  const byField = new Map<string, Map<string, Edge[]>>();
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      const name = `${collection}/${record.id}`;
      for (const { field, target, path } of referencesOf(record)) {
        const edges = byField.get(field) ?? new Map<string, Edge[]>();
        byField.set(field, edges);
        const own = edges.get(name);
        if (own) own.push({ target, file, path });
        else edges.set(name, [{ target, file, path }]);
      }
    }
  }
  return byField;
}

/** The fields that lead from a part to a whole, each with the collection that it leads to. */
const wholes = [
  { fields: ["partOf", "locatedIn"], collection: "entities" },
  { fields: ["parent"], collection: "sections" },
  { fields: ["answers"], collection: "claims" },
] as const;

function* referencesOf(record: object): Generator<{ field: string; target: string; path: Path }> {
  for (const { fields, collection } of wholes) {
    for (const name of fields) {
      const id: unknown = Reflect.get(record, name);
      // A place can be part of one that is located in it: both fields are followed together.
      if (typeof id === "string") yield { field: fields.join(" or "), target: `${collection}/${id}`, path: [name] };
    }
  }
  for (const field of ["restsOn", "records"] as const) {
    const names: unknown = Reflect.get(record, field);
    if (!Array.isArray(names)) continue;
    for (const [index, target] of names.entries()) yield { field, target: String(target), path: [field, index] };
  }
  if (!("basis" in record && Array.isArray(record.basis))) return;
  for (const [index, { inputs = [] }] of record.basis.entries()) {
    for (const [at, input] of inputs.entries()) {
      // An input without a collection is a field of the same record.
      if (String(input).includes("/")) yield { field: "inputs", target: input, path: ["basis", index, "inputs", at] };
    }
  }
}

/** `partOf or locatedIn` with each name as code. */
const quoted = (fields: string): string => oneOf(fields.split(" or "));
