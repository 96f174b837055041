/**
 * `npm run tool -- rehearsal [<step>]` rehearses releases on this machine, in a clone with a few fixed records: it is
 * installed once, publishes to a local registry, and goes through what the release workflow does, and through what can
 * go wrong. With the name of a step, only that one and those that it requires. Exit code 1 at the first unexpected
 * result; the files of the rehearsal are then kept.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRegistry } from "../sandbox/registry.ts";
import { rehearsalRepository } from "../sandbox/repository.ts";
import { createConsumer } from "./consumer.ts";
import { steps } from "./steps.ts";

const [chosen] = process.argv.slice(2);
const needed = chosen === undefined ? Object.keys(steps) : [...(steps[chosen]?.after ?? []), chosen];
const planned = Object.entries(steps).filter(([name]) => needed.includes(name));

const folder = mkdtempSync(join(tmpdir(), "unionstate-rehearsal-"));
const started = performance.now();
const registry = await startRegistry(join(folder, "registry"));
let passed = 0;
try {
  const stage = {
    registry,
    repository: rehearsalRepository(join(folder, "repository"), registry.env),
    consumer: createConsumer(join(folder, "consumer"), registry.env),
    folder,
  };
  for (const [name, { title, run }] of planned) {
    const start = performance.now();
    const lines = await run(stage);
    console.log(`✓ ${name}: ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    for (const line of lines) console.log(`    ${line}`);
    passed += 1;
  }
} catch (error) {
  console.log(`✗ ${planned[passed]?.[0]}: ${planned[passed]?.[1].title}`);
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nThe files of the rehearsal are in ${folder}.`);
  process.exitCode = 1;
} finally {
  await registry.stop();
}
if (process.exitCode !== 1) rmSync(folder, { recursive: true, force: true });
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${passed} of ${planned.length} steps passed (${seconds} s).`);
