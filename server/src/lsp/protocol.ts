import type { WorkspaceEdit } from "vscode-languageserver";
import type { Extraction } from "../features/actions/extract.ts";
import type { Arrivals, ImportableFile, Pick } from "../features/import-from.ts";
import type { PlanOutline } from "../features/outline.ts";
import type { Severity } from "../model/diagnostic.ts";
import type { Report } from "../report/report.ts";
import type { PlanViews, Spot, ViewName } from "../report/views/types.ts";

/**
 * What our own client and the server say to each other beyond the standard protocol: names of methods and the types of
 * what they carry. The client imports this file, so it needs nothing when it runs.
 */

/** What our client passes when it starts the server. Any object asks for the notifications of this file, too. */
export interface InitializationOptions {
  /** The server reads no files by itself, but what `strategy/files` brought: virtual and web workspaces. */
  readonly virtual?: boolean;
}

/** A file of the workspace. */
export interface FileParams {
  readonly uri: string;
}

/** Request `FileParams` → `Report`: everything that follows from a plan; null for a library and an unknown file. */
export const reportMethod = "strategy/report";
export type ReportResult = Report | null;

/** Notification to the client, `FileParams`: the report of an open plan may be another one now. */
export const reportChangedMethod = "strategy/reportChanged";

/** Request `FileParams` → the tree of a file's declarations; null for an unknown file. */
export const outlineMethod = "strategy/outline";
export type OutlineResult = PlanOutline | null;
export type { OutlineNode, OutlinePrinciple, OutlineVerdict, PlanOutline } from "../features/outline.ts";

/** Notification to the server: contents of files that it cannot read itself. */
export const filesMethod = "strategy/files";
export interface FilesParams {
  readonly changes: readonly FileContent[];
  /** All files that there are have been brought. */
  readonly complete?: boolean;
}
export interface FileContent {
  readonly uri: string;
  /** Null where the file is gone. */
  readonly text: string | null;
}

/** Notification to the client: what was found in an open file, after each check of it. */
export const statusMethod = "strategy/status";
export interface StatusParams {
  readonly uri: string;
  readonly kind: "plan" | "library";
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** The command of a code lens that lists places, with arguments `[uri, position, locations]`: the client registers it. */
export const showReferencesCommand = "strategy.showReferences";

/** Request without parameters → `RuleSummary[]`: every rule, in the order of the reference. */
export const rulesMethod = "strategy/rules";
export interface RuleSummary {
  readonly code: string;
  readonly section: string;
  readonly severity: Severity;
  /** One sentence: what the rule says is wrong. */
  readonly summary: string;
}

/**
 * Request without parameters → what the server says, by its English, in the client's language; null where that is English.
 * Pages that draw a report themselves speak with it.
 */
export const wordsMethod = "strategy/words";
export type WordsResult = Readonly<Record<string, string>> | null;

/** Request `RuleParams` → the rule's page as Markdown; null for an unknown code. */
export const explainMethod = "strategy/explain";
export interface RuleParams {
  readonly code: string;
}
export type ExplainResult = string | null;

/**
 * Request without parameters → `WorkspaceCheck`: every file is read and checked again, and what was found is published
 * as the settings ask.
 */
export const checkWorkspaceMethod = "strategy/checkWorkspace";
export interface WorkspaceCheck {
  readonly files: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** Request `FileParams` → what the pictures of a plan show; null for a file that is neither in a folder nor open. */
export const viewsMethod = "strategy/views";
export interface ViewsResult {
  /** Null for a library and for a file that cannot be read. */
  readonly views: PlanViews | null;
  /** That of the text which was looked at; null where the file is not open. */
  readonly version: number | null;
  /** Whether the text, or that of a file which it imports, has an error that hides a part of it. */
  readonly broken: boolean;
  /** The first such place. */
  readonly brokenAt?: Spot;
  /** The files that places of the views are in. */
  readonly files: readonly PictureFile[];
}
/** Where a path of the views lies. */
export interface PictureFile {
  readonly path: string;
  readonly uri: string;
  /** That of its text; null where it is not open. */
  readonly version: number | null;
}

/**
 * Request `WhatIfParams` → what the plan would be like with other shares of the money: nothing is changed; null for what
 * is no plan, and where the text is not of that version any more.
 */
export const whatIfMethod = "strategy/whatIf";
export interface WhatIfParams extends FileParams {
  readonly version: number | null;
  readonly shares: readonly SegmentShare[];
}
export interface SegmentShare {
  /** The segment's name. */
  readonly segment: string;
  /** A fraction of the whole budget. */
  readonly share: number;
}
export interface WhatIfResult {
  /** Places are those of the text with the edits in it. */
  readonly views: PlanViews;
  readonly version: number | null;
  /** The changes of the plan's own file that it takes, none over another. */
  readonly edits: readonly PlainEdit[];
  /** What could not be tried, and why, for people. */
  readonly refused: readonly { readonly segment: string; readonly why: string }[];
  /** What the checker says only of the one, and only of the other. */
  readonly came: readonly PlainFinding[];
  readonly went: readonly PlainFinding[];
}
/** UTF-16 offsets in the text as it is. */
export interface PlainEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}
export interface PlainFinding {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
}

/** Request `ExportParams` → the report of a plan as a file; null for what is no plan. */
export const exportMethod = "strategy/export";
export interface ExportParams extends FileParams {
  readonly format: ExportFormat;
  /** The only view to show; `svg` shows one, the overview where it is left out; `json` always holds all. */
  readonly view?: ViewName;
}
export const exportFormats = ["html", "markdown", "svg", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];
export interface ExportResult {
  readonly text: string;
  /** Whether the text of the plan has an error that hides a part of it. */
  readonly broken: boolean;
}

/** Request without parameters → `ExportView[]`: the views that a report has, in their order. */
export const exportViewsMethod = "strategy/exportViews";
export interface ExportView {
  readonly name: ViewName;
  /** `Service and satisfaction` */
  readonly title: string;
}

/**
 * Request `DiffParams` → what a plan or shared file says differently from another one, such as itself in the past, as
 * Markdown; null for a file that is neither in a folder nor open. The other side is read from what the request brings and
 * from nowhere else. While files of it are missing, the answer names them and says nothing: ask again with their texts.
 */
export const diffMethod = "strategy/diff";
export interface DiffParams extends FileParams {
  /** Where the other side lies, or lay. */
  readonly base: string;
  /** What the other side is called, for people: `main`, `last-year.strategy`. */
  readonly name: string;
  /** Its files, by where they lie or lay; null for one that it has not. */
  readonly texts: readonly FileContent[];
}
export interface DiffResult {
  readonly markdown: string;
  /** The files without which nothing can be said. */
  readonly needs: readonly string[];
}

/**
 * Request `FileParams` → the files that a file can import, with what they declare; null for an unknown file, and
 * before the client has brought its files.
 */
export const importableMethod = "strategy/importable";
export type ImportableResult = readonly ImportableUri[] | null;
export interface ImportableUri extends ImportableFile {
  readonly uri: string;
}
export type { Arrival, ImportableDeclaration, ImportableFile } from "../features/import-from.ts";

/**
 * Request `ImportPreviewParams` → what it takes to import declarations of a file, and what the plan would be like: nothing
 * is changed; null for an unknown file.
 */
export const importPreviewMethod = "strategy/importPreview";
export interface ImportPreviewParams extends FileParams {
  /** The file to import from. */
  readonly from: string;
  readonly picks: readonly Pick[];
}
export interface ImportPreviewResult extends Arrivals {
  /** That of the text which was looked at; null where the file is not open. */
  readonly version: number | null;
  /** The changes of the file that it takes, none over another; none where it is all there. */
  readonly edits: readonly PlainEdit[];
  /** What the checker says only with the import, and only without it. */
  readonly came: readonly PlainFinding[];
  readonly went: readonly PlainFinding[];
  /** The addresses of the files that the arrivals lie in, by their paths. */
  readonly uris: Readonly<Record<string, string>>;
}

/** The command of an action that moves declarations to a shared file, with arguments `[uri, range]`: it asks which. */
export const extractCommand = "strategy.extractToShared";

/**
 * Request `ExtractParams` → what can move from a place to a shared file, and with `to` how; null where nothing can. Nothing
 * is changed.
 */
export const extractMethod = "strategy/extract";
export interface ExtractParams extends FileParams {
  readonly range: PlainPlace["range"];
  /** The file that it moves to, as an `import` writes it. */
  readonly to?: string;
}
export interface ExtractResult extends Extraction {
  /** Where `to` is given and can be. */
  readonly edit?: WorkspaceEdit;
  /** Why what `to` says cannot be, for people. */
  readonly why?: string;
}

/** The command of a code lens that lists the plans in which a declaration is in play, with arguments `[uri, position]`. */
export const plansUsingCommand = "strategy.plansUsing";

/**
 * Request `PlansUsingParams` → what stands at a place, each with the plans in which it is in play; empty where no name
 * stands there.
 */
export const plansUsingMethod = "strategy/plansUsing";
export interface PlansUsingParams extends FileParams {
  readonly position: PlainPosition;
}
/** A line and a character from 0 on, in UTF-16 code units. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}
export interface PlainPlace {
  readonly uri: string;
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
}
export interface SharedDeclaration extends Pick {
  readonly title: string;
  readonly place: PlainPlace;
  readonly plans: readonly SharingPlan[];
}
export interface SharingPlan {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** Where it comes into play. */
  readonly place: PlainPlace;
  /** How it comes into play. */
  readonly why: string;
  /** What it gets there: `fit 82%`, `share 60%`. */
  readonly parts: readonly string[];
  /** Whether the plan excludes it. */
  readonly excluded: boolean;
}

/** Request `TemplatesParams` → `TemplateList`: every template that there is, wherever it comes from. */
export const templatesMethod = "strategy/templates";
export interface TemplatesParams {
  /** A file or folder whose workspace folder counts; the first one where it is left out. */
  readonly uri?: string;
  /** The user's own folder of templates: a path of this machine, in place of the usual one. */
  readonly folder?: string;
}
export interface TemplateList {
  /** In the order of their sources: shipped, the workspace's, those of packages, the user's own. */
  readonly templates: readonly TemplateSummary[];
  readonly problems: readonly TemplateProblem[];
}
/** What is wrong with a template, or with a folder that should hold some. */
export interface TemplateProblem {
  /** Null where no editor can open it. */
  readonly uri: string | null;
  /** For people. */
  readonly path: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
}
export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly forWhom: string;
  readonly source: TemplateSource;
  /** `Strategy`, the folder, the package. */
  readonly sourceName: string;
  /** It makes several files. */
  readonly folder: boolean;
  readonly questions: readonly TemplateQuestion[];
}
export type TemplateSource = "shipped" | "workspace" | "package" | "user";
export interface TemplateQuestion {
  readonly name: string;
  readonly question: string;
  /** The default, as a person types it: without quotes where it is a text. */
  readonly initial: string;
  readonly kind: "text" | "choice" | "value";
  readonly choices?: readonly { readonly word: string; readonly about: string }[];
  /** `an amount of money, such as 600k EUR` */
  readonly takes?: string;
}

/** Request `FillParams` → `FillResult`: a template with answers in it; nothing is written. Null for an unknown one. */
export const fillTemplateMethod = "strategy/fillTemplate";
export interface FillParams extends TemplatesParams {
  readonly id: string;
  /** By the question's name; the default of each holds where it is left out. */
  readonly answers: Readonly<Record<string, string>>;
  readonly picture?: boolean;
  /** The folder that the plan will lie in, from which it names what it imports; the workspace folder where it is left out. */
  readonly target?: string;
}
export interface FillResult {
  /** Answers that cannot be: the default stands in the files where they should. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
  /** The plan first. */
  readonly files: readonly FilledFile[];
  /** The plan as a snippet of VS Code, with a tab stop for each place where an example is left. */
  readonly snippet: string;
  /** A file name for the plan: `harbour-desk-2027.strategy` */
  readonly name: string;
  /** The overview of the plan, as SVG; defaults stand where an answer cannot be. */
  readonly picture?: string;
}
export interface FilledFile {
  /** Relative to where the plan goes, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Request `AssistantParams` → what an assistant in the editor asks, answered from the texts in it. Nothing is changed: of
 * an edit it is said what it takes. The tools are those of the manifest.
 */
export const assistantMethod = "strategy/assistant";
export interface AssistantParams {
  /** Its name without what the manifest's names begin with: `check`. */
  readonly tool: string;
  /** As the assistant gave it; what does not fit is refused. */
  readonly input: unknown;
}
export interface AssistantResult {
  /** What the assistant gets, in parts; where the question is refused, why. */
  readonly texts: readonly string[];
  readonly refused: boolean;
  /** Of a tool that edits. */
  readonly edit?: AssistantEdit;
}
export interface AssistantEdit extends PlainEdit {
  readonly uri: string;
  /** For people. */
  readonly path: string;
  readonly isNew: boolean;
  /** That of the text which was looked at; null where the file is not open. */
  readonly version: number | null;
}
