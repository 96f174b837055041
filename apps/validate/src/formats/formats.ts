import type { Formatter } from "./report.ts";

/** All output formats by name. Each is loaded when it is asked for. */
export const formats = {
  pretty: async () => (await import("./pretty.ts")).pretty,
  github: async () => (await import("./github.ts")).github,
  sarif: async () => (await import("./sarif.ts")).sarif,
  json: async () => (await import("./json.ts")).json,
  junit: async () => (await import("./junit.ts")).junit,
} as const satisfies Record<string, () => Promise<Formatter>>;

export type Format = keyof typeof formats;
