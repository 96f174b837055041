#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";

const { env } = process;
const root = fileURLToPath(new URL("../../../", import.meta.url));
// npm changes into the package's folder; paths are meant from where the person stood.
const from = env.INIT_CWD ?? process.cwd();
process.exitCode = await run(process.argv.slice(2), { env, root, from }, process.stdout);
