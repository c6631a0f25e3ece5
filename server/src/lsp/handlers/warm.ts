import type { CancellationToken } from "vscode-languageserver";
import type { Root } from "../roots.ts";
import type { Session } from "../session.ts";

/** Links the files of some folders bit by bit, so that what then looks through all of them is quick. */
export async function warm(roots: readonly Root[], session: Session, token: CancellationToken): Promise<void> {
  const files = roots.flatMap(({ host }) => host.paths().map((path) => ({ host, path })));
  await session.pulse.each(
    files,
    () => token.isCancellationRequested,
    ({ host, path }) => {
      host.plan(path);
    },
  );
}
