import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { releaseFile, releasePath } from "../test/real-data.ts";

test("the checksums are those of the files", () => {
  const lines = releaseFile("SHA256SUMS").trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(90);
  for (const line of lines) {
    const [sum, path = ""] = line.split("  ");
    expect([
      path,
      createHash("sha256")
        .update(readFileSync(releasePath(path)))
        .digest("hex"),
    ]).toEqual([path, sum]);
  }
});

test("every file has the same bytes when it is built in another folder, time zone and language", () => {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-release-"));
  try {
    execFileSync(process.execPath, [fileURLToPath(new URL("release.ts", import.meta.url)), join(folder, "again")], {
      env: { ...process.env, TZ: "Pacific/Chatham", LC_ALL: "be_BY.UTF-8", LANG: "be_BY.UTF-8" },
    });
    expect(readFileSync(join(folder, "again/SHA256SUMS"), "utf8")).toBe(releaseFile("SHA256SUMS"));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
