import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What a release was made with, from the lockfile: a software bill of materials (CycloneDX) of all packages with their
 * licences, those that only build marked as such. Its number and time follow from the lockfile and the day, not from
 * the run or the folder.
 *
 * @throws Error with what npm printed if it fails
 */
export function sbom(root: string, { version, day }: { readonly version: string; readonly day: string }): string {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "library", "--package-lock-only"];
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`\`npm sbom\` failed:\n${stderr}`);
  const bill = JSON.parse(stdout) as Bill;
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  // A UUID whose bits are our own to choose (version 8).
  const [a, b, c, d, e] = [
    lock.slice(0, 8),
    lock.slice(8, 12),
    lock.slice(13, 16),
    lock.slice(17, 20),
    lock.slice(20, 32),
  ];
  bill.serialNumber = `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
  bill.metadata.timestamp = `${day}T00:00:00.000Z`;
  bill.metadata.tools = [{ vendor: "npm", name: "cli" }];
  Object.assign(bill.metadata.component, { name: "unionstate", version, purl: `pkg:npm/unionstate@${version}` });
  return `${JSON.stringify(bill, null, 2)}\n`;
}

type Bill = {
  serialNumber: string;
  metadata: { timestamp: string; tools: unknown; component: object };
};
