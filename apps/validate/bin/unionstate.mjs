#!/usr/bin/env node
/**
 * The command. Plain JavaScript, and only this: for the first file in TypeScript Node loads its reader of types, which
 * takes as long as half a check, unless a cache is there that has the file without them.
 */
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("../src/main.ts");
