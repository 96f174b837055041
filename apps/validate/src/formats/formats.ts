import { github } from "./github.ts";
import { pretty } from "./pretty.ts";
import type { Report } from "./report.ts";

/** All output formats by name. */
export const formats = { pretty, github } as const satisfies Record<string, (report: Report) => string>;

export type Format = keyof typeof formats;
