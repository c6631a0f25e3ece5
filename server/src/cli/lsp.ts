import { CommandError, type Given } from "./command.ts";

/** A program of its own, so that no other command carries it; from where the build puts this part. It reads its options itself. */
const server: string = "../server.cjs";

/**
 * `strategy lsp`. It ends the process itself, when the editor says so or is gone.
 *
 * @throws CommandError where it is not said how to talk to the editor.
 */
export async function lsp(given: Given): Promise<number> {
  if (!given.has("stdio")) throw new CommandError("lsp is for editors, which start it as strategy lsp --stdio");
  if (given.arguments.length > 0)
    throw new CommandError(`lsp takes no ${given.arguments[0]}: the editor names the files`);
  const id = given.get("clientProcessId");
  if (id !== undefined && !/^\d+$/.test(id)) throw new CommandError(`--clientProcessId ${id} is no number`);
  await import(server);
  return new Promise(() => {});
}
