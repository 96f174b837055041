/** A thread of `main.ts`: makes and judges the mutants of each kind that it is sent. */
import { parentPort, workerData } from "node:worker_threads";
import { readData } from "../../apps/validate/src/check-data.ts";
import { readSource } from "../../apps/validate/src/source/source.ts";
import { standInPaper } from "../../apps/validate/src/source/stand-in-paper.ts";
import type { Report } from "../threads.ts";
import { root } from "../workspace.ts";
import { makeArchive } from "./archive.ts";
import { judgeKind, type KindResult } from "./judge.ts";
import { kinds } from "./kinds.ts";

/** What every thread is started with. */
export type ThreadData = {
  readonly seed: number;
  /** How many mutants to make of each kind, drawn at random; all if not given. */
  readonly size: number | undefined;
  /** A copy of the paper; a stand-in is used if there is none. */
  readonly paper: string | undefined;
};

const { seed, size, paper }: ThreadData = workerData;
const source = paper === undefined ? undefined : await readSource(paper);
const archive = makeArchive(readData(root).records, (records) => source ?? standInPaper(records), seed);

parentPort?.on("message", (id: string) => {
  const kind = kinds.find((each) => each.id === id);
  if (!kind) throw new RangeError(`Unknown kind \`${id}\`.`);
  const report: Report<KindResult> = { result: judgeKind(kind, archive, seed, size) };
  parentPort?.postMessage(report);
});
