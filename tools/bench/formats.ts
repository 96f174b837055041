/**
 * Every format of the release with 1, 10 and 100 times the records: time and memory of a process for each.
 * `node formats.ts 10` is one of these processes.
 */
import { createHash } from "node:crypto";
import type { WrittenFile } from "../../packages/dataset/emit/format.ts";
import { formats } from "../../packages/dataset/emit/formats/formats.ts";
import { readRecords } from "../../packages/dataset/emit/read-records.ts";
import { copyRecords } from "./copies.ts";
import { printTable, runAtScale } from "./measurement.ts";

const times = Number(process.argv[2]);
if (times) await build();
else {
  const rows: string[][] = [];
  for (const scale of [1, 10, 100]) {
    const output = runAtScale(import.meta.filename, scale, ["--max-old-space-size=512"]);
    const { seconds, peak, bytes, slowest }: Measured = JSON.parse(output);
    rows.push([`${scale} ×`, `${seconds.toFixed(1)} s`, `${peak.toFixed(0)} MB`, `${bytes.toFixed(0)} MB`, slowest]);
  }
  printTable(["records", "time", "peak memory", "files", "slowest formats"], rows);
}

type Measured = {
  readonly seconds: number;
  readonly peak: number;
  readonly bytes: number;
  readonly slowest: string;
};

async function build(): Promise<void> {
  const { records } = readRecords();
  const many = copyRecords(records, times);
  const started = performance.now();
  const written: WrittenFile[] = [];
  const spent = new Map<string, number>();
  for (const format of formats) {
    const start = performance.now();
    for (const { chunks, ...file } of format.files({
      records: many,
      redirects: [],
      version: "0.0.0",
      released: "2026-01-01",
      written,
    })) {
      const hash = createHash("sha256");
      let bytes = 0;
      for await (const chunk of chunks()) {
        const data = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
        hash.update(data);
        bytes += data.length;
      }
      written.push({ ...file, bytes, sha256: hash.digest("hex") });
    }
    spent.set(format.name, (performance.now() - start) / 1000);
  }
  const slowest = [...spent].toSorted(([, a], [, b]) => b - a).slice(0, 3);
  console.log(
    JSON.stringify({
      seconds: (performance.now() - started) / 1000,
      peak: process.resourceUsage().maxRSS / 1000,
      bytes: written.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
      slowest: slowest.map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`).join(", "),
    }),
  );
}
