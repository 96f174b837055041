/**
 * How the brief grows with its rows: the tables of statements, discrepancies, sources and entities with 1, 4 and 16 times
 * their rows, each in a separate process. `node brief-growth.ts 16` is one of those processes.
 */

import { dataset } from "../../apps/brief/src/dataset.ts";
import { makeBrief } from "../../apps/brief/src/make-brief.ts";
import { printTable, runAtScale } from "./measurement.ts";

const tables = ["statements", "discrepancies", "works", "entities"] as const;
const onMap: ReadonlySet<string> = new Set(["place", "facility", "territory"]);
const times = Number(process.argv[2]);
if (times) await grow();
else {
  const rows = [1, 4, 16].map((scale): string[] => JSON.parse(runAtScale(import.meta.filename, scale)));
  printTable(["rows of the tables", "pages", "time", "ms per page", "peak memory"], rows);
}

async function grow(): Promise<void> {
  const copies = Object.fromEntries(
    tables.map((name) => [
      name,
      Array.from({ length: times }, (_, copy) =>
        dataset[name].flatMap((record) => {
          if (copy === 0) return record;
          // The map has room for each place only once.
          return "kind" in record && onMap.has(record.kind) ? [] : { ...record, id: `${record.id}-${copy}` };
        }),
      ).flat(),
    ]),
  );
  let pages = 0;
  const started = performance.now();
  await makeBrief(Object.assign({}, dataset, copies), {
    onSection: (_, __, last) => {
      pages = Math.max(pages, last);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const rows = tables.reduce((sum, name) => sum + (copies[name]?.length ?? 0), 0);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify([
      `${times} × (${rows})`,
      String(pages),
      `${seconds.toFixed(1)} s`,
      ((seconds * 1000) / pages).toFixed(0),
      `${megabytes} MB`,
    ]),
  );
}
