import { defineConfig } from "vitest/config";

/** Shared by all packages: tests stand beside what they test. */
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "matrix/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // CommonJS packages look to tests as they look to Node.
    deps: { interopDefault: false },
  },
});
