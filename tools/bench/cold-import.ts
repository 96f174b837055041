/**
 * Cold imports compared with other data packages: processes of `node -e import(…)` and of `node -e 0` in turns, so that
 * a busy machine slows all of them equally; and the heap after it. Prints a table of ratios.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { median, printTable } from "./measurement.ts";

const require = createRequire(import.meta.url);
const dataset = new URL("../../packages/dataset/dist/", import.meta.url);
const rounds = Number(process.argv[2] ?? 31);

type Candidate = { readonly name: string; readonly code: string; readonly records: string };

const load = (file: string, attributes = ""): string =>
  `import(${JSON.stringify(pathToFileURL(file).href)}${attributes})`;
const ours = (entry: string): string => `import(${JSON.stringify(new URL(entry, dataset).href)})`;

const candidates: readonly Candidate[] = [
  {
    name: "@unionstate/dataset, all",
    code: ours("index.mjs"),
    records: "m.collections.reduce((n, c) => n + m.list(c).length, 0)",
  },
  { name: "@unionstate/dataset/entities, the largest", code: ours("entities.mjs"), records: "m.entities.length" },
  { name: "@unionstate/dataset/polls", code: ours("polls.mjs"), records: "m.polls.length" },
  { name: "mime-db", code: load(require.resolve("mime-db")), records: "Object.keys(m.default).length" },
  {
    name: "world-countries",
    code: load(require.resolve("world-countries/countries.json"), ", { with: { type: 'json' } }"),
    records: "m.default.length",
  },
  {
    name: "i18n-iso-countries",
    code: load(require.resolve("i18n-iso-countries")),
    records: "Object.keys(m.default.getAlpha2Codes()).length",
  },
  { name: "web-features", code: load(require.resolve("web-features")), records: "Object.keys(m.features).length" },
  { name: "simple-icons", code: load(require.resolve("simple-icons")), records: "Object.keys(m.default ?? m).length" },
  {
    name: "caniuse-lite",
    code: load(require.resolve("caniuse-lite")),
    records: "Object.keys(m.default.features ?? m.features).length",
  },
  {
    name: "@mdn/browser-compat-data",
    code: load(require.resolve("@mdn/browser-compat-data"), ", { with: { type: 'json' } }"),
    records: 'JSON.stringify(m.default).match(/"__compat"/g).length',
  },
];

const run = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

const times = new Map<string, number[]>(["bare", ...candidates.map(({ name }) => name)].map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const { name, code } of [{ name: "bare", code: "0" }, ...candidates]) {
    const start = performance.now();
    run("-e", code);
    times.get(name)?.push(performance.now() - start);
  }
}

const bare = median(times.get("bare") ?? []);
console.log(`Node ${process.version}, median of ${rounds} rounds; bare \`node -e 0\`: ${bare.toFixed(1)} ms\n`);
printTable(
  ["package", "cold import", "heap afterwards", "records", "µs per record"],
  candidates.map(({ name, code, records }) => {
    const time = median(times.get(name) ?? []);
    const [heap = 0, count = 0] = run(
      "--expose-gc",
      "-e",
      `gc(); const before = process.memoryUsage().heapUsed; ${code}.then((m) => { gc(); console.log(process.memoryUsage().heapUsed - before, ${records}); })`,
    )
      .split(" ")
      .map(Number);
    const extra = Math.max(0, time - bare);
    return [
      name,
      `${(time / bare).toFixed(2)} ×`,
      `${(heap / 1e6).toFixed(1)} MB`,
      String(count),
      ((extra * 1000) / count).toFixed(1),
    ];
  }),
);
