/**
 * `npm run rehearse`: a release from beginning to end, on this machine alone. A clean clone publishes to a registry of
 * its own; a project installs that; somebody corrects a value, which is checked, told, versioned, published and installed
 * in turn; a record moves, and its old id leads on; and a record that goes without a word is refused.
 * Exit code 1 at the first thing that is not as it should be; what was made until then is kept and named.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acts } from "./acts.ts";
import { consumer } from "./consumer.ts";
import { repository } from "./repository.ts";
import { startRegistry } from "./start-registry.ts";

const folder = mkdtempSync(join(tmpdir(), "unionstate-rehearsal-"));
const started = performance.now();
const registry = await startRegistry(join(folder, "registry"));
let passed = 0;
try {
  const stage = {
    registry,
    repository: repository(join(folder, "repository"), registry.env),
    consumer: consumer(join(folder, "consumer"), registry.env),
  };
  for (const { title, play } of acts) {
    const start = performance.now();
    const seen = await play(stage);
    console.log(`✓ ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    for (const line of seen) console.log(`    ${line}`);
    passed += 1;
  }
} catch (error) {
  console.log(`✗ ${acts[passed]?.title}`);
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nEverything is kept in ${folder}.`);
  process.exitCode = 1;
} finally {
  await registry.stop();
}
if (process.exitCode !== 1) rmSync(folder, { recursive: true, force: true });
console.log(
  `${passed} of ${acts.length} acts as they should be, ${Math.round((performance.now() - started) / 1000)} s.`,
);
