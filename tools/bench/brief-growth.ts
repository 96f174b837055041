/**
 * How the data book grows with its rows: the tables of statements, discrepancies, sources and events with 1, 4 and 16 times
 * their rows, each in a separate process. `node brief-growth.ts 16` is one of those processes.
 */

import { dataset } from "../../apps/brief/src/data-book/dataset.ts";
import { makeDataBook } from "../../apps/brief/src/data-book/make-data-book.ts";
import { flags } from "./brief/flags.ts";
import { printTable, runAtScale } from "./measurement.ts";

const tables = ["statements", "discrepancies", "works", "events"] as const;
const times = Number(process.argv[2]);
if (times) await grow();
else {
  const rows = [1, 4, 16].map((scale): string[] => JSON.parse(runAtScale(import.meta.filename, scale, flags)));
  printTable(["rows of the tables", "pages", "time", "ms per page", "peak memory"], rows);
}

async function grow(): Promise<void> {
  const copies = Object.fromEntries(
    tables.map((name) => [
      name,
      Array.from({ length: times }, (_, copy) =>
        dataset[name].map((record) => (copy === 0 ? record : { ...record, id: `${record.id}-${copy}` })),
      ).flat(),
    ]),
  );
  let pages = 0;
  await makeDataBook(Object.assign({}, dataset, copies), {
    onChapter: (_, __, last) => {
      pages = Math.max(pages, last);
    },
  });
  // Since the start of the process.
  const seconds = performance.now() / 1000;
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
