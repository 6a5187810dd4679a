import { basename, join } from 'node:path';
import { CtapError } from '../diagnostics/errors.js';
import type { Plan } from '../plan/schema.js';
import { displayName, STDIN } from './input.js';
import { isOutputDirectory, openOutput, refuseInputs, writeOutput } from './output.js';

/** Takes plans one by one and writes them in the form asked for. */
export interface Sink {
	add(file: string, plan: Plan): Promise<void>;
	/** All plans have come; only now does an output file appear. */
	close(): Promise<void>;
}

interface SinkOptions {
	output?: string;
	compact?: boolean;
	ndjson?: boolean;
}

/**
 * @param files What will be parsed: one file is written as an object, several as an array.
 * @throws CtapError `usage` where the output would overwrite an input, or two plans would get one name.
 */
export async function openSink(files: string[], options: SinkOptions): Promise<Sink> {
	if (files.filter((file) => file === STDIN).length > 1) {
		throw new CtapError('usage', 'Standard input can be read only once.', { file: STDIN });
	}
	const { output } = options;
	if (output !== undefined && (await isOutputDirectory(output))) return directorySink(files, output, options);
	if (output !== undefined) await refuseInputs(files, [output]);
	return files.length > 1 || options.ndjson ? listSink(options) : singleSink(options);
}

function singleSink({ output, compact }: SinkOptions): Sink {
	return {
		add: (_, plan) => writeOutput(`${print(plan, compact)}\n`, output),
		close: async () => undefined,
	};
}

/** One array, or lines; each plan is written as it comes, so that memory holds one. */
async function listSink({ output, compact, ndjson }: SinkOptions): Promise<Sink> {
	const out = await openOutput(output);
	let count = 0;
	const step = async (text: string) => {
		try {
			await out.write(text);
		} catch (error) {
			await out.discard();
			throw error;
		}
	};
	const newline = compact ? '' : '\n';
	return {
		async add(_, plan) {
			if (ndjson) await step(`${print(plan, true)}\n`);
			else await step(`${count === 0 ? `[${newline}` : `,${newline}`}${indent(print(plan, compact), compact)}`);
			count++;
		},
		async close() {
			if (!ndjson) await step(count === 0 ? '[]\n' : `${newline}]\n`);
			await out.close();
		},
	};
}

async function directorySink(files: string[], directory: string, options: SinkOptions): Promise<Sink> {
	const owners = new Map<string, string>();
	for (const file of files) {
		const path = outputPath(file, directory);
		const owner = owners.get(path);
		if (owner !== undefined) {
			throw new CtapError('usage', `Its plan would be written to ${path}, and so would that of ${owner}.`, { file });
		}
		owners.set(path, file);
	}
	await refuseInputs(files, [...owners.keys()]);
	return {
		add: (file, plan) =>
			writeOutput(`${print(plan, options.compact || options.ndjson)}\n`, outputPath(file, directory)),
		close: async () => undefined,
	};
}

/** The name keeps its extension: plan.docx and plan.pdf may come together. */
function outputPath(file: string, directory: string): string {
	return join(directory, `${basename(displayName(file))}.json`);
}

function print(plan: Plan, compact = false): string {
	return JSON.stringify(plan, null, compact ? undefined : 2);
}

function indent(text: string, compact = false): string {
	return compact ? text : text.replace(/^/gmu, '  ');
}
