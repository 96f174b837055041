export { visible } from "../terminal.ts";
