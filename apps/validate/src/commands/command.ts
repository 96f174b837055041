export type { Arguments as Asked, Command, Environment as Surroundings, Output } from "../command.ts";
