import type { Command } from "../command.ts";

/** All commands by name. Each is loaded on demand: a check needs nothing of the others. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).check,
  explain: async () => (await import("./explain.ts")).explain,
  new: async () => (await import("./new.ts")).newRecord,
  rename: async () => (await import("./move.ts")).rename,
  merge: async () => (await import("./move.ts")).merge,
  withdraw: async () => (await import("./move.ts")).withdraw,
  diff: async () => (await import("./diff.ts")).diff,
  changeset: async () => (await import("./changeset.ts")).changeset,
  notes: async () => (await import("./notes.ts")).notes,
  report: async () => (await import("./report.ts")).report,
  "verify-source": async () => (await import("./verify-source.ts")).verifySource,
  coverage: async () => (await import("./coverage.ts")).coverage,
};
