/** The language as a library: everything that scripts and other tools may build on. */
export type { Position, Range } from "./base/lines.ts";
export type { Severity } from "./model/diagnostic.ts";
export type { Report } from "./report/report.ts";
export type { Diagnostic, DiagnosticFix, FileEdit, RelatedPlace } from "./workspace/diagnostics.ts";
export { diskFiles } from "./workspace/disk.ts";
export { createWorkspace, type TextChange, type Workspace, type WorkspaceOptions } from "./workspace/facade.ts";
export { type Files, memoryFiles } from "./workspace/files.ts";
