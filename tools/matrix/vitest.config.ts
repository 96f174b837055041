import { defineConfig } from "vitest/config";

/** Each test file packs the package and installs it in a new project, as users do. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ["*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
});
