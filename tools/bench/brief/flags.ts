/** The options of Node.js with which `npm run brief` starts: see `tools/commands.mjs`. */
export const flags: readonly string[] = ["--max-semi-space-size=16", "--heap-growing-percent=100"];
