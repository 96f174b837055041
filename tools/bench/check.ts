/**
 * The check of the data beside ajv-cli on the same files and schemas, whole processes in one run; and its growth at
 * 1, 10 and 100 times the files. `node check.ts 10` is one of those processes.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkDataset, type TextFile } from "@unionstate/schema";
import { copiedFiles } from "./copied-files.ts";
import { median } from "./median.ts";
import { table } from "./table.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
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
      "ajv-cli, all files, shape alone, 13 runs",
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
  table(
    ["what", "time", "of ours"],
    [...spent].map(([name, list]) => [name, `${median(list).toFixed(0)} ms`, `${(median(list) / base).toFixed(2)} ×`]),
  );
  console.log("");
  const rows = [1, 10, 100].map((scale) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(scale)], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
    const { files, seconds, peak } = JSON.parse(stdout) as { files: number; seconds: number; peak: number };
    return [
      `${scale} × (${files} files)`,
      `${seconds.toFixed(2)} s`,
      `${((seconds / files) * 1e6).toFixed(0)} µs`,
      `${peak.toFixed(0)} MB`,
    ];
  });
  table(["files", "check", "a file", "memory at its peak"], rows);
}

function grow(): void {
  const real: TextFile[] = copiedFiles(data, 1);
  const files = times === 1 ? real : copiedFiles(data, times);
  const started = performance.now();
  const { problems } = checkDataset({ records: files });
  const seconds = (performance.now() - started) / 1000;
  // Copies look like second spellings of one another, and what is shared names the first of them alone.
  const own = new Set(["entity/alike", "record/twin", "relation/ends", "reference/orphan", "fact/unused"]);
  const others = problems.filter(({ rule }) => !own.has(rule));
  if (others.length > 0) throw new Error(`${others[0]?.file}: ${others[0]?.rule} ${others[0]?.message}`);
  console.log(JSON.stringify({ files: files.length, seconds, peak: process.resourceUsage().maxRSS / 1024 }));
}
