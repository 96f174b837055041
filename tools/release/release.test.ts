import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveOf, checksums } from "./archive.ts";
import { integrity, manifestIn, tarballName, verifySums } from "./publish.ts";
import { changelogSection } from "./release-notes.ts";
import { differences } from "./reproduce.ts";
import { type Bill, reproducible } from "./sbom.ts";
import { generatedChangesets, missingTag, withVersions } from "./version.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unionstate-release-"));
  mkdirSync(join(folder, "csv"));
  writeFileSync(join(folder, "csv/b.csv"), "b\n");
  writeFileSync(join(folder, "csv/a.csv"), "a\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the next version", () => {
  test("is compared with the last release, whose tag must not be missing", () => {
    const offered = (latest: string) => ({ versions: new Map<string, string>(), tags: new Map([["latest", latest]]) });
    expect(missingTag("@unionstate/dataset", "1.1.0", offered("1.2.0"))).toContain(
      "Missing tag `@unionstate/dataset@1.2.0` of the previous release.",
    );
    expect(missingTag("@unionstate/dataset", "1.2.0", offered("1.2.0"))).toBeUndefined();
    expect(missingTag("@unionstate/dataset", "0.0.0", offered("1.0.0-next.1"))).toBeUndefined();
    expect(missingTag("@unionstate/dataset", "0.0.0", { versions: new Map(), tags: new Map() })).toBeUndefined();
  });

  test("is also set for a package that would have other bytes than the published one", () => {
    const of = (planned: string[], rebuilt: string[]) =>
      [...generatedChangesets(new Set(planned), new Set(rebuilt))].map(([path, text]) => [path, text.split("\n")[1]]);
    const schema = [".changeset/generated-schema.md", '"@unionstate/schema": patch'];
    const dataset = [".changeset/generated-dataset.md", '"@unionstate/dataset": patch'];
    // The dataset states the version of the schema.
    expect(of(["@unionstate/schema"], [])).toEqual([dataset]);
    expect(of(["@unionstate/dataset"], ["@unionstate/schema"])).toEqual([schema]);
    expect(of(["@unionstate/schema"], ["@unionstate/dataset"])).toEqual([dataset]);
    expect(of(["@unionstate/dataset"], [])).toEqual([]);
  });

  test("is written to the lockfile for the packages of the repository only", () => {
    const packages = { "": {}, "packages/schema": { version: "1.0.0" }, "node_modules/zod": { version: "4.0.0" } };
    expect(withVersions({ packages }, () => "1.1.0").packages).toEqual({
      "": {},
      "packages/schema": { version: "1.1.0" },
      "node_modules/zod": { version: "4.0.0" },
    });
  });
});

describe("the notes of a release", () => {
  const changelog = "# Changelog\n\n## 1.1.0\n\nMore polls.\n\n### Polls\n\n## 1.1.0-next.1\n\nSoon.\n";

  test("are the section of the changelog about its version", () => {
    expect(changelogSection(changelog, "1.1.0")).toBe("More polls.\n\n### Polls\n");
  });

  test("are never empty: a version without a section is an error", () => {
    expect(() => changelogSection(changelog, "1.1")).toThrow("no version 1.1");
  });
});

describe("the files of a release", () => {
  test("are archived in the same order and with the same date, whenever they were written", () => {
    const files = ["csv/a.csv", "csv/b.csv"].map((path) => ({ path, description: `The table ${path}.` }));
    const make = (): Uint8Array =>
      archiveOf(
        { name: "unionstate-1.0.0-csv.zip", title: "CSV", files },
        { version: "1.0.0", day: "2026-11-23", folder },
      );
    const first = make();
    utimesSync(join(folder, "csv/a.csv"), 0, 0);
    expect(make()).toEqual(first);
    expect(Object.keys(unzipSync(first)).filter((name) => name.includes("/csv/"))).toEqual([
      "unionstate-1.0.0-csv/csv/a.csv",
      "unionstate-1.0.0-csv/csv/b.csv",
    ]);
  });

  test("have their SHA-256 listed as `sha256sum --check` reads it", () => {
    expect(checksums(join(folder, "csv"))).toBe(
      "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  a.csv\n0263829989b6fd954f72baaf2fc64bc2e2f01d692d4de72986ea808f6e99813f  b.csv\n",
    );
  });
});

describe("a published package", () => {
  test("has the file name that npm gives it", () => {
    expect(tarballName("@unionstate/dataset", "1.0.0")).toBe("unionstate-dataset-1.0.0.tgz");
  });

  test("has the name and version of its manifest, wherever that is in the tarball", () => {
    const block = (name: string, text: string): Buffer => {
      const header = Buffer.alloc(512);
      header.write(name);
      header.write(`${text.length.toString(8).padStart(11, "0")} `, 124);
      return Buffer.concat([header, Buffer.from(text.padEnd(Math.ceil(text.length / 512) * 512, "\0"))]);
    };
    const manifest = block("package/package.json", '{"name":"@unionstate/schema","version":"1.0.0"}');
    const tar = Buffer.concat([block("package/README.md", "x".repeat(600)), manifest, Buffer.alloc(1024)]);
    expect(manifestIn(tar)).toEqual({ name: "@unionstate/schema", version: "1.0.0" });
    expect(manifestIn(block("package/README.md", "x"))).toBeUndefined();
  });

  test("is published only with the files and the checksums that were built", () => {
    const built = mkdtempSync(join(folder, "built-"));
    writeFileSync(join(built, "a.tgz"), "a\n");
    const sums = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7  a.tgz\n";
    writeFileSync(join(built, "SHA256SUMS"), sums);
    const digest = createHash("sha256").update(sums).digest("hex");
    expect(() => verifySums(built, digest)).not.toThrow();
    expect(() => verifySums(built, "0".repeat(64))).toThrow("is not the file that was built");
    writeFileSync(join(built, "b.tgz"), "");
    expect(() => verifySums(built, digest)).toThrow("Not as listed in");
    rmSync(join(built, "b.tgz"));
    writeFileSync(join(built, "a.tgz"), "b\n");
    expect(() => verifySums(built, digest)).toThrow(/Not as listed in .*: a\.tgz\.$/);
    rmSync(join(built, "a.tgz"));
    expect(() => verifySums(built, undefined)).toThrow(": a.tgz.");
    expect(() => verifySums(folder, undefined)).toThrow("Missing");
  });

  test("is compared by the integrity that registries state", () => {
    expect(integrity(Buffer.from("a\n"))).toMatch(/^sha512-[\w+/]{86}==$/);
  });
});

describe("the software bill of materials", () => {
  const bill: Bill = {
    $schema: "s",
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: "urn:uuid:random",
    metadata: { component: { name: "folder" } },
    components: [],
    dependencies: [],
  };

  test("depends on the lockfile, the version and the day alone", () => {
    const { serialNumber, metadata } = reproducible(bill, "{}", { version: "1.0.0", day: "2026-11-23" });
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(serialNumber).not.toBe(reproducible(bill, "{ }", { version: "1.0.0", day: "2026-11-23" }).serialNumber);
    expect(metadata).toMatchObject({
      timestamp: "2026-11-23T00:00:00.000Z",
      component: { name: "unionstate", version: "1.0.0", purl: "pkg:npm/unionstate@1.0.0" },
    });
  });
});

describe("two builds of a release", () => {
  const first = new Map([
    ["a", "1".repeat(64)],
    ["b", "2".repeat(64)],
  ]);

  test("are the same if every file has the same bytes", () => {
    expect(differences(first, new Map(first))).toEqual([]);
  });

  test("differ by files that one lacks, and by files with other bytes", () => {
    const second = new Map([
      ["b", "3".repeat(64)],
      ["c", "4".repeat(64)],
    ]);
    expect(differences(first, second)).toEqual([
      "a: only in the first build",
      "b: 222222222222… and 333333333333…",
      "c: only in the second build",
    ]);
  });
});
