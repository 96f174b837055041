/** A thread of `main.ts`: checks as many damaged files as it is asked to, and tells what came of them. */
import { parentPort } from "node:worker_threads";
import { fuzz } from "./fuzz.ts";

parentPort?.on("message", ({ cases, seed }: { readonly cases: number; readonly seed: number }) => {
  parentPort?.postMessage(fuzz(cases, seed));
});
