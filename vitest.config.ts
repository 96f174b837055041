import { defineConfig } from "vitest/config";

/** The configuration of every package: tests are beside the modules that they test. */
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "matrix/**", "bench/**"],
    // All test files of a worker share its modules, so that records are read and validated once.
    isolate: false,
    // Turborepo tests two packages at a time (tools/test.ts), which uses two cores.
    maxWorkers: 1,
    // Guards against hanging, with room for a busy machine. No test depends on its speed.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // CommonJS packages look to tests as they look to Node.
    deps: { interopDefault: false },
  },
});
