export { safeJson as harmlessJson } from "../terminal.ts";
