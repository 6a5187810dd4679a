import { CtapError, EXIT } from '../diagnostics/errors.js';
import { withFile } from '../diagnostics/with-file.js';
import { type ParseOptions, parseBytes } from '../parse.js';
import type { Plan } from '../plan/schema.js';
import { withDeadline } from './deadline.js';
import { displayName, readInput } from './input.js';

export interface Receiver {
	/** How a file is to be read. */
	options(file: string): ParseOptions;
	/** Most seconds for a file; absent: the default. */
	timeout?: number;
	/** Takes a plan and returns the exit code it asks for. */
	plan(file: string, plan: Plan): Promise<number>;
	/** Hears of a file that gave no plan. */
	error(error: CtapError): void;
}

/**
 * Parses one file after the other; one that fails does not stop the others.
 * @returns The gravest exit code: a fault of ctap, then a file that could not be read, then what the receiver asks for.
 */
export async function parseFiles(files: string[], receiver: Receiver): Promise<number> {
	let gravest: number = EXIT.ok;
	for (const file of files) {
		const parsed = await parseFile(file, receiver.options(file), receiver.timeout);
		if (parsed instanceof CtapError) receiver.error(parsed);
		const code = parsed instanceof CtapError ? parsed.exitCode : await receiver.plan(file, parsed);
		gravest = Math.max(gravest, code);
	}
	return gravest;
}

async function parseFile(file: string, options: ParseOptions, timeout?: number): Promise<Plan | CtapError> {
	try {
		const { name, bytes } = await readInput(file, options.limits);
		return await withDeadline(bytes, timeout, () => parseBytes(bytes, { ...options, file: name }));
	} catch (error) {
		return withFile(error, displayName(file));
	}
}
