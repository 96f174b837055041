/** `npm run generate`: writes the generated files that are committed: JSON Schemas, the report of the API, docs. */
import { turbo } from "./turbo.ts";

process.exitCode = turbo(["generate", "--output-logs=new-only", "--log-order=grouped", "--log-prefix=none"]);
await import("./licences.ts");
