import { type Command, Option } from 'commander';
import type { Format } from '../document/nodes.js';
import type { TrackChanges } from '../document/revision.js';
import type { ExtractOptions } from '../extract.js';
import { FORMATS } from '../formats/index.js';
import { MESSAGES_GROUP, READING_GROUP } from './help.js';
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
	addSourceOptions(command)
		.addOption(
			new Option('--track-changes <mode>', 'how revisions are read')
				.choices(['accept', 'reject', 'all'])
				.default('accept')
				.helpGroup(READING_GROUP),
		)
		.addOption(
			new Option(
				'--keep-furniture',
				'keep running headers, footers, page numbers and watermarks in the text',
			).helpGroup(READING_GROUP),
		)
		.addOption(new Option('-q, --quiet', 'no warnings; errors are still shown').helpGroup(MESSAGES_GROUP));
	return addLimitOptions(addColorOptions(command));
}

/** Declares what must be said of a file that does not say it itself. */
export function addSourceOptions(command: Command): Command {
	return command
		.addOption(
			new Option('--from <format>', 'format, where neither content nor name tells')
				.choices(FORMATS.map(({ id }) => id))
				.helpGroup(READING_GROUP),
		)
		.addOption(
			new Option('--password <password>', 'password of an encrypted PDF').env('CTAP_PASSWORD').helpGroup(READING_GROUP),
		);
}

/** Declares `--color` and `--no-color`; absent, NO_COLOR, FORCE_COLOR and the terminal decide. */
export function addColorOptions(command: Command): Command {
	return command
		.addOption(new Option('--color', 'colours even where the output is no terminal').helpGroup(MESSAGES_GROUP))
		.addOption(
			new Option('--no-color', 'no colours; so does the environment variable NO_COLOR').helpGroup(MESSAGES_GROUP),
		);
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
