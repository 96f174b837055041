/** The software bill of materials (CycloneDX): every dependency in the lockfile with its licence, as npm lists them. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The parts of a CycloneDX bill that this project reads or sets. */
export const Bill = z.looseObject({
  $schema: z.string(),
  bomFormat: z.string(),
  specVersion: z.string(),
  serialNumber: z.string(),
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(
    z.looseObject({
      "bom-ref": z.string(),
      licenses: z
        .array(
          z.object({
            expression: z.string().optional(),
            license: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
          }),
        )
        .optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type Bill = z.infer<typeof Bill>;

/** The bill of a release, as JSON. Its serial number and time follow from the lockfile and the day. */
export const sbom = (root: string, release: { readonly version: string; readonly day: string }): string =>
  `${JSON.stringify(reproducible(npmSbom(root), readFileSync(join(root, "package-lock.json"), "utf8"), release), null, 2)}\n`;

/** The bill as npm makes it from the lockfile. @throws Error with the output of npm if that fails */
export function npmSbom(root: string): Bill {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "library", "--package-lock-only"];
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`\`npm sbom\` failed:\n${stderr}`);
  return Bill.parse(JSON.parse(stdout));
}

/** A bill with everything replaced that depends on the run, the folder or the version of npm. */
export function reproducible(
  bill: Bill,
  lockfile: string,
  { version, day }: { readonly version: string; readonly day: string },
): Bill {
  const component = { ...bill.metadata.component, name: "unionstate", version, purl: `pkg:npm/unionstate@${version}` };
  return {
    ...bill,
    serialNumber: `urn:uuid:${uuidOf(lockfile)}`,
    metadata: {
      ...bill.metadata,
      timestamp: `${day}T00:00:00.000Z`,
      tools: [{ vendor: "npm", name: "cli" }],
      component,
    },
  };
}

/** A UUID of version 8 (RFC 9562), whose bits are free to choose: here those of the text's SHA-256. */
function uuidOf(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex");
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-8$3-8$4-$5");
}
