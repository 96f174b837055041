/**
 * `get` and `references` with 1, 10 and 100 times the records: the time of a call must not depend on their number. The published
 * modules are used, with a larger `data.js` beside them.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Dataset from "@unionstate/dataset";
import { emitRecords } from "../../packages/dataset/emit/package/records.ts";
import { readRecords } from "../../packages/dataset/emit/read-records.ts";
import { root } from "../workspace.ts";
import { copyRecords } from "./copies.ts";
import { median, printTable } from "./measurement.ts";

const { records } = readRecords();
const rows: string[][] = [];
for (const times of [1, 10, 100]) {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-lookup-"));
  cpSync(join(root, "packages/dataset/dist/module"), folder, { recursive: true });
  const emitted = await emitRecords(copyRecords(records, times), []);
  for (const { path, text } of emitted) if (path === "data.js") writeFileSync(join(folder, path), text);
  const { collections, get, list, references }: typeof Dataset = await import(
    pathToFileURL(join(folder, "index.js")).href
  );
  const all = collections.flatMap((collection) => list(collection).map((record) => ({ collection, record })));
  const step = Math.max(1, Math.floor(all.length / 1000));
  const sample = all.filter((_, index) => index % step === 0);
  const before = performance.now();
  for (const { record } of sample.slice(0, 1)) references(record);
  const first = performance.now() - before;
  rows.push([
    `${times} × (${all.length} records)`,
    nanoseconds(sample, ({ collection, record }) => Reflect.apply(get, undefined, [collection, record.id])),
    nanoseconds(sample, ({ record }) => references(record)),
    `${first.toFixed(0)} ms`,
  ]);
  rmSync(folder, { recursive: true });
}
printTable(["records", "get, a call", "references, a call", "references, the first call"], rows);

function nanoseconds<Item>(sample: readonly Item[], call: (item: Item) => unknown): string {
  const rounds: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    const start = process.hrtime.bigint();
    for (const item of sample) call(item);
    rounds.push(Number(process.hrtime.bigint() - start) / sample.length);
  }
  return `${median(rounds).toFixed(0)} ns`;
}
