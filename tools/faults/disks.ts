import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { type Fault, type Stage, stateOf } from "./stage.ts";

const isRoot = process.getuid?.() === 0;

/** Full and write-protected disks: the old output stays, and the message gives the reason. */
export function disks({ folder, repository, before, jobs }: Stage): Fault[] {
  const [release, brief] = ["release", "brief"].map((name) => jobs.find((job) => job.name === name));
  if (!release || !brief) throw new Error("There is no job `release` or `brief`.");
  const [[output = ""], [dataBook = ""]] = [release.outputs, brief.outputs];
  const oldRelease = join(before(release), output);
  const faults: Fault[] = [];

  /** Runs both jobs with a place to write to that already has their output. */
  const attempt = (
    what: string,
    place: string,
    expected: RegExp,
    options: { target?: string; uid?: number } = {},
  ): void => {
    const { target = place, uid } = options;
    const programs = {
      release: ["packages/dataset/emit/release.ts", join(place, "release")],
      brief: ["apps/brief/src/main.ts", "data-book", "--out", place],
    };
    for (const [name, command] of Object.entries(programs)) {
      const was = stateOf(target);
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: repository.path(""),
        encoding: "utf8",
        ...(uid !== undefined && { uid, gid: uid }),
        env: { PATH: process.env.PATH ?? "", HOME: "/nonexistent", NODE_DISABLE_COMPILE_CACHE: "1" },
      });
      const text = (stdout + stderr).trim();
      const isSame = stateOf(target) === was;
      faults.push({
        what: `${name}: ${what}`,
        effect: `exit code ${status}; old output ${isSame ? "unchanged" : "changed"}: ${text.split("\n").at(-1)}`,
        passed: status === 1 && isSame && expected.test(text) && !/^\s+at /m.test(text),
      });
    }
  };
  const fillWithOldOutput = (place: string): void => {
    cpSync(oldRelease, join(place, "release"), { recursive: true });
    writeFileSync(join(place, basename(dataBook)), "old");
  };

  if (isRoot && process.platform === "linux") {
    for (const free of ["512k", "12k"]) {
      const disk = mkdtempSync(join(folder, "disk-"));
      const size = `size=${bytesOn(oldRelease) + 2 ** 20}`;
      if (spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", disk]).status !== 0) continue;
      try {
        fillWithOldOutput(disk);
        fillDisk(disk, free);
        attempt(`a disk with ${free} free`, disk, /ENOSPC/);
      } finally {
        spawnSync("umount", [disk]);
      }
    }
  }

  const locked = join(folder, "locked");
  mkdirSync(locked);
  fillWithOldOutput(locked);
  chmodSync(locked, 0o555);
  chmodSync(folder, 0o755);
  if (isRoot) chownSync(locked, 0, 0);
  // Permissions do not limit root, so root tries as another user (nobody).
  attempt("a write-protected folder", locked, /EACCES|EPERM/, isRoot ? { uid: 65534 } : {});
  chmodSync(locked, 0o755);
  rmSync(locked, { recursive: true, force: true });

  const file = join(folder, "a-file");
  writeFileSync(file, "old");
  attempt("a folder that is a file", file, /ENOTDIR|EEXIST/);
  return faults;
}

/** The space that a folder takes on a disk, which stores files in blocks. */
function bytesOn(folder: string): number {
  const block = 4096;
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => Math.ceil(statSync(join(folder, name)).size / block + 1) * block)
    .reduce((sum, size) => sum + size, 0);
}

/** Fills a disk except for some free space: `512k`. */
function fillDisk(disk: string, free: string): void {
  const command = `head -c ${free.toUpperCase()} /dev/zero > free; cat /dev/zero > filler 2> /dev/null; rm free`;
  spawnSync("sh", ["-c", command], { cwd: disk });
}
