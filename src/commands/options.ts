import { type Command, Option } from 'commander';
import type { Format } from '../document/nodes.js';
import type { TrackChanges } from '../document/revision.js';
import type { ExtractOptions } from '../extract.js';
import { addLimitOptions, type LimitOptions, limitsOf } from './limit-options.js';

/** Options that `parse` and `extract` share. */
export interface ReadingOptions extends LimitOptions {
	from?: Format;
	trackChanges: TrackChanges;
	keepFurniture?: boolean;
	password?: string;
	quiet?: boolean;
	/** false by --no-color, true by --color, undefined where neither is given. */
	color?: boolean;
	output?: string;
}

/** Adds a command to the program; `done` takes its exit code. */
export type AddCommand = (program: Command, done: (exitCode: number) => void) => void;

/** Declares the options that say how a document is read and where messages go. */
export function addReadingOptions(command: Command): Command {
	return addLimitOptions(command)
		.addOption(
			new Option('--from <format>', 'format, where neither content nor name tells').choices([
				'docx',
				'pdf',
				'markdown',
			]),
		)
		.addOption(
			new Option('--track-changes <mode>', 'how revisions are read')
				.choices(['accept', 'reject', 'all'])
				.default('accept'),
		)
		.option('--keep-furniture', 'keep running headers, footers, page numbers and watermarks in the text')
		.addOption(new Option('--password <password>', 'password of an encrypted PDF').env('CTAP_PASSWORD'))
		.option('-q, --quiet', 'no warnings; errors are still shown')
		.option('--color', 'colour messages even where they go to a file')
		.option('--no-color', 'no colours; so does the environment variable NO_COLOR');
}

/** The library's options in the command line's. */
export function toExtractOptions(options: ReadingOptions): ExtractOptions {
	const { from, trackChanges, keepFurniture, password } = options;
	return { from, trackChanges, keepFurniture, password, limits: limitsOf(options) };
}

/** Two examples or more, as the end of a command's help. */
export function examples(lines: [command: string, what: string][]): string {
	return `\nExamples:\n${lines.map(([command, what]) => `  $ ${command}\n      ${what}`).join('\n')}`;
}
