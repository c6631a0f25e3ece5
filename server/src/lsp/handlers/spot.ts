import type { Position } from "vscode-languageserver";
import type { Host, Place } from "../../features/host.ts";
import type { SourceFile } from "../../model/source.ts";
import { placeIn, uriIn } from "../from-proto.ts";
import type { Located } from "../roots.ts";
import type { Session } from "../session.ts";

/** The cursor of a request, with the file that it stands in. */
export interface Spot {
  readonly located: Located;
  readonly host: Host;
  readonly place: Place;
  readonly file: SourceFile;
}

/** Undefined where the file is not known or cannot be read. */
export function spot(params: { readonly position: Position }, session: Session): Spot | undefined {
  const located = session.locate(uriIn(params));
  const place = located === undefined ? undefined : placeIn(located, params.position);
  if (located === undefined || place === undefined) return undefined;
  const { host } = located.root;
  const file = host.plan(place.path)?.file;
  return file === undefined ? undefined : { located, host, place, file };
}
