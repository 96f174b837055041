/**
 * The check compared with ajv-cli on the same files and schemas, as whole processes in one run; and its time with 1, 10
 * and 100 times the files. `node check.ts 10` is one of those processes.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkDataset } from "@unionstate/schema";
import { readDataset } from "@unionstate/schema/node";
import { root } from "../workspace.ts";
import { copyFiles } from "./copies.ts";
import { median, printTable, runAtScale } from "./measurement.ts";

const data = join(root, "packages/dataset/data");
const times = Number(process.argv[2]);
if (times) grow();
else compare();

function compare(): void {
  const collections = readdirSync(data);
  const ours = join(root, "apps/validate/src/main.ts");
  const ajv = fileURLToPath(new URL("node_modules/ajv-cli/dist/index.js", import.meta.url));
  const contestants: readonly (readonly [name: string, runs: readonly (readonly string[])[]])[] = [
    ["bare `node -e 0`", [["-e", "0"]]],
    ["unionstate check, all files", [[ours, "check"]]],
    ["unionstate check, one file", [[ours, "check", join(data, "polls/two-unions.json")]]],
    [
      "ajv-cli, all files, shape only, 13 runs",
      collections.map((collection) => [
        ajv,
        "validate",
        "--spec=draft2020",
        "--strict=false",
        "-s",
        join(root, `schemas/${collection}.schema.json`),
        "-d",
        join(data, collection, "*.json"),
      ]),
    ],
    [
      "ajv-cli, one file",
      [
        [
          ajv,
          "validate",
          "--spec=draft2020",
          "--strict=false",
          "-s",
          join(root, "schemas/polls.schema.json"),
          "-d",
          join(data, "polls/two-unions.json"),
        ],
      ],
    ],
  ];
  const spent = new Map<string, number[]>(contestants.map(([name]) => [name, []]));
  for (let round = 0; round < 9; round += 1)
    for (const [name, runs] of contestants) {
      const started = performance.now();
      for (const args of runs) {
        const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
        if (status !== 0) throw new Error(`${args.join(" ")}:\n${stdout.slice(-500)}${stderr.slice(-500)}`);
      }
      spent.get(name)?.push(performance.now() - started);
    }
  const base = median(spent.get("unionstate check, all files") ?? []);
  printTable(
    ["what", "time", "ratio"],
    [...spent].map(([name, list]) => [name, `${median(list).toFixed(0)} ms`, `${(median(list) / base).toFixed(2)} ×`]),
  );
  console.log("");
  const rows = [1, 10, 100].map((scale) => {
    const { files, seconds, peak }: { files: number; seconds: number; peak: number } = JSON.parse(
      runAtScale(import.meta.filename, scale),
    );
    return [
      `${scale} × (${files} files)`,
      `${seconds.toFixed(2)} s`,
      `${((seconds / files) * 1e6).toFixed(0)} µs`,
      `${peak.toFixed(0)} MB`,
    ];
  });
  printTable(["files", "check", "per file", "peak memory"], rows);
}

function grow(): void {
  const real = readDataset(data, root).records;
  const files = copyFiles(real, times);
  const started = performance.now();
  const { problems } = checkDataset({ records: files });
  const seconds = (performance.now() - started) / 1000;
  // Copies look like duplicates of one another, and only the first is referred to from the shared collections.
  const expected = new Set(["entity/alike", "record/twin", "relation/ends", "reference/orphan"]);
  const [other] = problems.filter(({ rule }) => !expected.has(rule));
  if (other) throw new Error(`${other.file}: ${other.rule} ${other.message}`);
  console.log(JSON.stringify({ files: files.length, seconds, peak: process.resourceUsage().maxRSS / 1024 }));
}
