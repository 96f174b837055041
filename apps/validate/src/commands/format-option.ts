import { type Format, formats } from "../formats/formats.ts";
import { visible } from "../formats/visible.ts";
import { WrongUsage } from "./wrong-usage.ts";

/** The option that chooses the form of a report. */
export const formatOption = { format: { type: "string" } } as const;

/** The format asked for; `GITHUB_ACTIONS=true` makes annotations the default. */
export function formatNamed(
  name: string | boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Format {
  const format = name ?? (env.GITHUB_ACTIONS === "true" ? "github" : "pretty");
  if (typeof format === "string" && Object.hasOwn(formats, format)) return format as Format;
  throw new WrongUsage(
    `There is no format \`${visible(String(format))}\`; there are: ${Object.keys(formats).join(", ")}.`,
  );
}
