import { UsageError } from "../command.ts";
import { visible } from "../terminal.ts";
import type { Formatter } from "./report.ts";

/** All formats of a report by name. Each is loaded on demand. */
export const formats = {
  pretty: async () => (await import("./pretty.ts")).pretty,
  github: async () => (await import("./github.ts")).github,
  json: async () => (await import("./json.ts")).json,
} as const satisfies Record<string, () => Promise<Formatter>>;

export type Format = keyof typeof formats;

/** The option that selects the format of a report. */
export const formatOption = { format: { type: "string" } } as const;

/** The format with the given name; without a name, annotations in GitHub Actions and `pretty` elsewhere. */
export function formatNamed(name: unknown, env: Readonly<Record<string, string | undefined>>): Format {
  const given = name ?? (env.GITHUB_ACTIONS === "true" ? "github" : "pretty");
  if (isFormat(given)) return given;
  throw new UsageError(`Unknown format \`${visible(String(name))}\`. Use one of: ${Object.keys(formats).join(", ")}.`);
}

const isFormat = (name: unknown): name is Format => typeof name === "string" && Object.hasOwn(formats, name);
