/** A thread of `main.ts`: makes and judges the mutants of each kind that it is handed. */
import { parentPort, workerData } from "node:worker_threads";
import { readData } from "../../apps/validate/src/check-data.ts";
import { readSource } from "../../apps/validate/src/source/source.ts";
import { standInPaper } from "../../apps/validate/src/source/stand-in-paper.ts";
import { root } from "../../apps/validate/test/real-data.ts";
import type { Asked } from "./asked.ts";
import { blindKinds } from "./blind-kinds.ts";
import { judgeKind } from "./judge-kind.ts";
import { kinds } from "./kinds.ts";
import { makeArchive } from "./make-archive.ts";

const { seed, most, paper } = workerData as Asked;
const source = paper === undefined ? undefined : await readSource(paper);
const archive = makeArchive(readData(root).records, (records) => source ?? standInPaper(records), seed);

parentPort?.on("message", (id: string) => {
  for (const kind of [...kinds, ...blindKinds])
    if (kind.id === id) parentPort?.postMessage(judgeKind(kind, archive, seed, most));
});
