import { type Checked, checkBytes } from './check.js';
import type { Settings } from './checks/run.js';
import { withFile } from './diagnostics/with-file.js';
import { type Extraction, type ExtractOptions, NAMELESS, readDocument } from './extract.js';
import { DEFAULT_LIMITS } from './formats/reader.js';
import { type ParseOptions, parseBytes } from './parse.js';
import type { Plan } from './plan/schema.js';
import { readSource } from './source/read.js';

export type { Origin } from './archive/origin.js';
export { type ArchivedPlan, type OpenOptions, openPlans } from './archive/plans.js';
export type { Checked } from './check.js';
export type { Message, Place } from './checks/rule.js';
export type { RuleSetting, Settings } from './checks/run.js';
export type { Entry, PlannedEntry, PlanRef } from './compile/entries.js';
export type { Match } from './compile/matches.js';
export { compileReport, type Report, type ReportOptions } from './compile/report.js';
export { CtapError, type ErrorCode } from './diagnostics/errors.js';
export type { Change, ChangeType, PlanDiff, PlanName, SectionChanges } from './diff/diff.js';
export { diffPlans } from './diff/diff.js';
export type { Fact, FactKind } from './diff/facts.js';
export type { WordChange } from './diff/word-changes.js';
export type * from './document/location.js';
export type {
	Block,
	Document,
	Format,
	Layer,
	Marker,
	Run,
	Table,
	TableCell,
	TableRow,
	TextBlock,
} from './document/nodes.js';
export type { Revision, TrackChanges } from './document/revision.js';
export { exportRows } from './export/rows.js';
export type { Cell, TableName, TableRow as ExportRow } from './export/tables.js';
export type { Extraction, ExtractOptions } from './extract.js';
export type { Limits } from './formats/reader.js';
export type { ParseOptions } from './parse.js';
export { planJsonSchema } from './plan/json-schema.js';
export type {
	Accounting,
	Assistance,
	Commitment,
	Contact,
	Diagnostic,
	Item,
	Link,
	MeasureGroup,
	Meeting,
	Phone,
	Plan,
	Removed,
	Section,
	Source,
	Submission,
	SummaryGroup,
	UnmappedBlock,
} from './plan/schema.js';
export { planSchema } from './plan/schema.js';

/** A path, a file URL, or the bytes of a file. */
export type Input = string | URL | Uint8Array;

/**
 * Reads an action plan.
 * @param input Path, file URL or bytes; with bytes, `options.file` names them.
 * @returns The plan, validated against `planSchema`.
 * @throws CtapError with a `code` where the file cannot be read; nothing else.
 */
export async function parsePlan(input: Input, options: ParseOptions = {}): Promise<Plan> {
	return read(input, options, parseBytes);
}

/**
 * Reads an action plan and tells what to mend in it.
 * @param input Path, file URL or bytes; with bytes, `options.file` names them.
 * @param options.settings Severity and options of rules by id; those that are not named keep their defaults.
 * @throws CtapError with a `code` where the file cannot be read; nothing else.
 */
export async function checkPlan(
	input: Input,
	{ settings, ...options }: ParseOptions & { settings?: Settings } = {},
): Promise<Checked> {
	return read(input, options, (bytes, reading) => checkBytes(bytes, reading, { settings }));
}

/**
 * Reads a document as its author meant it, without mapping it to a plan.
 * @param input Path, file URL or bytes; with bytes, `options.file` names them.
 * @throws CtapError with a `code` where the file cannot be read; nothing else.
 */
export async function extractDocument(input: Input, options: ExtractOptions = {}): Promise<Extraction> {
	return read(input, options, readDocument);
}

async function read<O extends ExtractOptions, R>(
	input: Input,
	options: O,
	work: (bytes: Uint8Array, options: O) => Promise<R>,
): Promise<R> {
	try {
		const { bytes, name } = await readSource(input, options.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes);
		return await work(bytes, { file: name, ...options });
	} catch (error) {
		throw withFile(error, input instanceof Uint8Array ? (options.file ?? NAMELESS) : String(input));
	}
}
