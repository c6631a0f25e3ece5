/** What of a machine decides where a user's own templates lie. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `win32` for Windows. */
  readonly platform: string;
  /** The user's folder. */
  readonly home: string;
}

/**
 * The folder of a user's own templates: `STRATEGY_TEMPLATES`, or else `strategy/templates` where the system keeps
 * settings. It need not be there.
 */
export function usersTemplates({ env, platform, home }: Machine): string {
  const { STRATEGY_TEMPLATES: said = "", APPDATA: windows = "", XDG_CONFIG_HOME: unix = "" } = env;
  if (said !== "") return said;
  if (platform === "win32") {
    return `${windows === "" ? `${home}\\AppData\\Roaming` : windows}\\strategy\\templates`;
  }
  // A path that starts nowhere is to be ignored, as the XDG specification says.
  return `${unix.startsWith("/") ? unix : `${home}/.config`}/strategy/templates`;
}

/** A folder as people name it: `~` for their own. */
export function shownFolder(folder: string, { home }: Pick<Machine, "home">): string {
  const rest = home.length > 1 && folder.startsWith(home) ? folder.slice(home.length) : undefined;
  return rest !== undefined && /^[\\/]/.test(rest) ? `~${rest}` : folder;
}
