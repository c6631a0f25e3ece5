import type { Door } from "../door.ts";
import type { Session } from "../session.ts";
import { actions } from "./actions.ts";
import { assistant } from "./assistant.ts";
import { comparing } from "./comparing.ts";
import { completion } from "./completion.ts";
import { files } from "./files.ts";
import { going } from "./going.ts";
import { own } from "./own.ts";
import { pictures } from "./pictures.ts";
import { pull } from "./pull.ts";
import { reading } from "./reading.ts";
import { sharing } from "./sharing.ts";
import { type Checks, sync } from "./sync.ts";
import { templates } from "./templates.ts";
import { tokens } from "./tokens.ts";
import { writing } from "./writing.ts";

/** Everything that the server answers and follows. */
export function handle(door: Door, checks: (session: Session) => Checks): void {
  sync(door, checks);
  files(door, checks);
  pull(door, (session) => checks(session).scan);
  completion(door);
  reading(door);
  going(door);
  writing(door);
  actions(door);
  tokens(door);
  own(door, checks);
  pictures(door);
  comparing(door);
  templates(door);
  assistant(door);
  sharing(door);
}
