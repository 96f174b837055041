import { spawn } from "node:child_process";

const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** Shows a file with the program that the system has for it; calls back if there is none. */
export function openFile(file: string, failed: (reason: string) => void): void {
  const [command = "xdg-open", ...args] = commands[process.platform] ?? [];
  spawn(command, [...args, file], { stdio: "ignore", detached: true })
    .on("error", () => failed(`There is no ${command} to open it with.`))
    .unref();
}
