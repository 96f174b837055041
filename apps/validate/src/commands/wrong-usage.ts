export { UsageError as WrongUsage } from "../command.ts";
