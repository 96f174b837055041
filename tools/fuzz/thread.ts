/** A thread of `main.ts`: checks the damaged files of each portion that it is sent. */
import { parentPort } from "node:worker_threads";
import type { Report } from "../threads.ts";
import { type FuzzResult, fuzz } from "./fuzz.ts";

/** Some damaged files; the seed decides which. */
export type Portion = { readonly cases: number; readonly seed: number };

const post = (report: Report<FuzzResult>): void => parentPort?.postMessage(report);

parentPort?.on("message", ({ cases, seed }: Portion) => {
  post({ result: fuzz(cases, seed, (progress) => post({ progress })) });
});
