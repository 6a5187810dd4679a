import { Option } from 'commander';
import { EXIT } from '../diagnostics/errors.js';
import { withFile } from '../diagnostics/with-file.js';
import type { ExtractOptions } from '../extract.js';
import type { Diagnostic } from '../plan/schema.js';
import { WRITERS, type WriterName } from '../writers/index.js';
import { displayName, readInput } from './input.js';
import { addTimeoutOption } from './limit-options.js';
import { createReporter, type Reporter } from './messages.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions, toExtractOptions } from './options.js';
import { writeOutput } from './output.js';

interface Options extends ReadingOptions {
	to: WriterName;
	removed?: boolean;
	verify?: boolean;
}

/** `ctap extract`: the document as its author meant it, before any mapping. */
export const extractCommand: AddCommand = (program, done) => {
	const command = program
		.command('extract')
		.summary('print a document as its author meant it, before any mapping')
		.description('Print a document as its author meant it: revisions applied, page furniture taken out.')
		.argument('<file>', 'a document (.docx, .pdf, Markdown), or - for standard input')
		.addOption(
			new Option('--to <format>', 'what to print')
				.choices(Object.keys(WRITERS))
				.default('markdown' satisfies WriterName),
		);
	addTimeoutOption(addReadingOptions(command))
		.option('--removed', 'also print what was taken out, each with its reason and place')
		.option('--verify', 'Word only: compare the words with those that mammoth reads; exit with 1 where they differ')
		.option('-o, --output <file>', 'write to a file')
		.addHelpText(
			'after',
			examples([
				['ctap extract plan.pdf', 'print the text as Markdown'],
				['ctap extract plan.docx --track-changes all', 'show insertions, deletions and comments'],
				['ctap extract plan.docx --to text --removed', 'one block a line, then what was taken out'],
			]),
		)
		.action(async (file: string, options: Options) => {
			const { text, exitCode } = await extract(file, options, createReporter(options));
			// Nothing of it is ours, so no colours either.
			const shown = options.output === undefined && process.stdout.isTTY ? text.replaceAll('\u001B', '\uFFFD') : text;
			await writeOutput(shown, options.output);
			done(exitCode);
		});
};

async function extract(
	file: string,
	options: Options,
	reporter: Reporter,
): Promise<{ text: string; exitCode: number }> {
	try {
		const given = toExtractOptions(options);
		const { name, bytes } = await readInput(file, given.limits);
		const reading = { ...given, keepComments: options.trackChanges === 'all', file: name };
		const { withDeadline } = await import('./deadline.js');
		return await withDeadline(bytes, options.timeout, () =>
			print(bytes, reading, options, (warning) => reporter.diagnostic(displayName(file), warning)),
		);
	} catch (error) {
		throw withFile(error, displayName(file));
	}
}

async function print(
	bytes: Uint8Array,
	reading: ExtractOptions,
	options: Options,
	warn: (warning: Diagnostic) => void,
): Promise<{ text: string; exitCode: number }> {
	if (options.verify) {
		const { verifyReport } = await import('./verify-report.js');
		const { text, agrees } = await verifyReport(bytes, reading);
		return { text, exitCode: agrees ? EXIT.ok : EXIT.problems };
	}
	const { readDocument } = await import('../extract.js');
	const { document, cleaning, source, warnings } = await readDocument(bytes, reading);
	for (const warning of warnings) warn(warning);
	const write = await WRITERS[options.to]();
	const { trackChanges } = options;
	const removed = options.removed ? cleaning.removed : null;
	return { text: await write({ source, document, trackChanges, removed, bytes }), exitCode: EXIT.ok };
}
