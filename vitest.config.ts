import { defineConfig } from "vitest/config";

/** Shared by all packages: tests stand beside what they test. */
export default defineConfig({
  test: {
    include: ["{src,test,build,mutants,fuzz}/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // CommonJS packages look to tests as they look to Node.
    deps: { interopDefault: false },
  },
});
