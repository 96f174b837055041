import { defineConfig } from "vitest/config";

/** The package tried as its users have it: each test file packs it and installs it in a project of its own. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ["*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
