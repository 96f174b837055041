/**
 * `get` and `references` at 1, 10 and 100 times the records: the time of a call must not depend on how many there are.
 * The published modules are used as they are, with a larger `data.js` beside them.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as Dataset from "@unionstate/dataset";
import { emitRecords } from "../../packages/dataset/emit/package/records.ts";
import { readRecords } from "../../packages/dataset/emit/read-records.ts";
import { median } from "./median.ts";
import { multiplied } from "./multiplied.ts";
import { table } from "./table.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { records } = readRecords();
const rows: string[][] = [];
for (const times of [1, 10, 100]) {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-lookup-"));
  cpSync(join(root, "packages/dataset/dist/index.js"), join(folder, "index.js"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const { path, text } of await emitRecords(multiplied(records, times))) writeFileSync(join(folder, path), text);
  const { collections, get, list, references } = (await import(
    pathToFileURL(join(folder, "index.js")).href
  )) as typeof Dataset;
  const all = collections.flatMap((collection) => list(collection).map((record) => ({ collection, record })));
  const step = Math.max(1, Math.floor(all.length / 1000));
  const sample = all.filter((_, index) => index % step === 0);
  const before = performance.now();
  references(sample[0]?.record as Dataset.AnyRecord);
  const first = performance.now() - before;
  rows.push([
    `${times} × (${all.length} records)`,
    nanoseconds(sample, ({ collection, record }) => get(collection, record.id as never)),
    nanoseconds(sample, ({ record }) => references(record)),
    `${first.toFixed(0)} ms`,
  ]);
  rmSync(folder, { recursive: true });
}
table(["records", "get, a call", "references, a call", "references, the first call"], rows);

function nanoseconds<Item>(sample: readonly Item[], call: (item: Item) => unknown): string {
  const rounds: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    const start = process.hrtime.bigint();
    for (const item of sample) call(item);
    rounds.push(Number(process.hrtime.bigint() - start) / sample.length);
  }
  return `${median(rounds).toFixed(0)} ns`;
}
