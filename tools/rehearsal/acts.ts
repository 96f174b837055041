import type { Act } from "./act.ts";
import { correction } from "./acts/correction.ts";
import { correctionReleased } from "./acts/correction-released.ts";
import { firstRelease } from "./acts/first-release.ts";
import { move } from "./acts/move.ts";
import { prerelease } from "./acts/prerelease.ts";
import { removalRefused } from "./acts/removal-refused.ts";
import { upgrade } from "./acts/upgrade.ts";

/** The rehearsal, in order: each act goes on from the one before. */
export const acts: readonly Act[] = [
  firstRelease,
  correction,
  prerelease,
  correctionReleased,
  upgrade,
  move,
  removalRefused,
];
