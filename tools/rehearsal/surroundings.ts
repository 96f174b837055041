/**
 * The environment of a command that stands for somebody's own: what npm tells the scripts that it runs would reach the
 * npm that they run, and paths would be meant from where this one was started.
 */
export const surroundings = (env: Readonly<Record<string, string>>): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_|^(?:INIT_CWD|UNIONSTATE_INSTALL_SECONDS|NODE_COMPILE_CACHE)$/i.test(name),
    ),
  ),
  ...env,
});
