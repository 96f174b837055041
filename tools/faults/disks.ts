import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import type { Stage } from "./stage.ts";
import { stateOf } from "./state-of.ts";

const superuser = process.getuid?.() === 0;

/** Disks that are full or may not be written to: what was there stays, and a sentence says why. */
export function disks({ folder, repository, before, jobs }: Stage): Fault[] {
  const release = jobs.find(({ name }) => name === "release");
  if (!release) throw new Error("There is no job that releases.");
  const [output = ""] = release.outputs;
  const old = join(before(release), output);
  const faults: Fault[] = [];

  /** Runs a job that writes to a place where the old one stands, and looks whether it still stands there. */
  const attempt = (what: string, command: readonly string[], target: string, expected: RegExp, as?: number): void => {
    const was = stateOf(target);
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: repository.path(""),
      encoding: "utf8",
      ...(as !== undefined && { uid: as, gid: as }),
      env: { PATH: process.env.PATH ?? "", HOME: "/nonexistent", NODE_DISABLE_COMPILE_CACHE: "1" },
    });
    const text = (stdout + stderr).trim();
    const isSame = stateOf(target) === was;
    faults.push({
      what,
      seen: `exit code ${status}; what was there is ${isSame ? "as it was" : "not as it was"}: ${text.split("\n").at(-1)}`,
      well: status === 1 && isSame && expected.test(text) && !/^\s+at /m.test(text),
    });
  };

  if (superuser && process.platform === "linux") {
    for (const [kind, size] of [
      ["a disk with half a megabyte left", "512k"],
      ["a disk with 12 kB left", "12k"],
    ] as const) {
      const disk = mkdtempSync(join(folder, "disk-"));
      if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=12m", "tmpfs", disk]).status !== 0) continue;
      try {
        cpSync(old, join(disk, "release"), { recursive: true });
        writeFileSync(join(disk, "brief.pdf"), "old");
        fill(disk, size);
        attempt(
          `release: ${kind}`,
          ["packages/dataset/emit/release.ts", join(disk, "release")],
          join(disk, "release"),
          /disk is full|ENOSPC/,
        );
        attempt(
          `brief: ${kind}`,
          ["apps/brief/src/main.ts", "--out", join(disk, "brief.pdf")],
          join(disk, "brief.pdf"),
          /ENOSPC/,
        );
      } finally {
        spawnSync("umount", [disk]);
      }
    }
  }

  const locked = join(folder, "locked");
  mkdirSync(locked);
  cpSync(old, join(locked, "release"), { recursive: true });
  writeFileSync(join(locked, "brief.pdf"), "old");
  chmodSync(locked, 0o555);
  chmodSync(folder, 0o755);
  // Nobody stops the superuser: somebody else tries.
  const other = superuser ? 65534 : undefined;
  if (other !== undefined) chownSync(locked, 0, 0);
  attempt(
    "release: a folder that may not be written to",
    ["packages/dataset/emit/release.ts", join(locked, "release")],
    join(locked, "release"),
    /may not be written/,
    other,
  );
  attempt(
    "brief: a folder that may not be written to",
    ["apps/brief/src/main.ts", "--out", join(locked, "brief.pdf")],
    join(locked, "brief.pdf"),
    /cannot be written/,
    other,
  );
  chmodSync(locked, 0o755);
  rmSync(locked, { recursive: true, force: true });

  const file = join(folder, "a-file");
  writeFileSync(file, "old");
  attempt(
    "release: a folder that is a file",
    ["packages/dataset/emit/release.ts", join(file, "release")],
    file,
    /folder is a file/,
  );
  attempt(
    "brief: a folder that is a file",
    ["apps/brief/src/main.ts", "--out", join(file, "brief.pdf")],
    file,
    /cannot be written/,
  );
  return faults;
}

/** Leaves so much of a disk free. */
function fill(disk: string, left: string): void {
  spawnSync(
    "sh",
    ["-c", `head -c ${left.replace("k", "K")} /dev/zero > left; cat /dev/zero > filler 2> /dev/null; rm left`],
    { cwd: disk },
  );
}
