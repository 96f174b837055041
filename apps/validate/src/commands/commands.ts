import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { coverage } from "./coverage.ts";
import { verifySource } from "./verify-source.ts";

/** All commands by name. */
export const commands: Readonly<Record<string, Command>> = { check, "verify-source": verifySource, coverage };
