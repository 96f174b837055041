export { writeFolder } from "./write-folder.ts";
