#!/usr/bin/env node
/**
 * Starts the command with a compile cache. Plain JavaScript: without the cache, Node loads its TypeScript support for
 * the first `.ts` file, which takes as long as half a check.
 */
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("../src/main.ts");
