import { type Command, InvalidArgumentError, Option } from 'commander';
import { LIMITS_GROUP } from './help.js';
import { addTimeoutOption } from './limit-options.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions } from './options.js';

export interface BatchCommandOptions extends ReadingOptions {
	ndjson?: string;
	filesFrom?: string;
	follow?: boolean;
	compact?: boolean;
	jobs?: number;
	memory?: number;
	shard?: string;
	force?: boolean;
	failFast?: boolean;
	report?: string;
}

/** `ctap batch`: an archive in one go. */
export const batchCommand: AddCommand = (program, done) => {
	const command = program
		.command('batch')
		.summary('convert many plans in parallel; go on where it stopped')
		.description('Convert an archive of plans, in parallel; run it again to go on or to bring it up to date.')
		.argument('[input...]', 'folders, globs (in quotes) and files');
	addBatchOptions(addTimeoutOption(addReadingOptions(command)))
		.addHelpText(
			'after',
			examples([
				['ctap batch archive/ -o plans/', 'convert what is new or changed below a folder'],
				["ctap batch 'archive/**/*.docx' --ndjson plans.ndjson", 'Word files only, one plan a line'],
				['find . -name "*.pdf" -print0 | ctap batch --files-from - -o plans/', 'a list of files'],
				['ctap batch archive/ -o part-3/ --shard 3/16', 'the third of sixteen machines; see ctap merge'],
			]),
		)
		.action(async (inputs: string[], options: BatchCommandOptions) => {
			const { batch } = await import('./batch-run.js');
			done(await batch(inputs, options));
		});
};

function addBatchOptions(command: Command): Command {
	return command
		.option('-o, --output <folder>', 'write one FILE.json a plan, in the same tree as the inputs')
		.option('--ndjson <file>', 'write one line a plan, in the order of the inputs; - for standard output')
		.option('--files-from <list>', 'read names of files, one a line or separated by NUL; - for standard input')
		.option('--follow', 'follow symbolic links that lead out of a folder')
		.option('--compact', 'one line a file, no indentation')
		.option('-j, --jobs <n>', 'files in work at the same time (default: cores)', integer(1, 512))
		.addOption(
			new Option('--memory <mib>', 'most MiB of memory for a worker (default: 1024)')
				.argParser(integer(64, 65_536))
				.helpGroup(LIMITS_GROUP),
		)
		.option('--shard <k/n>', 'take only a K-th of N stable parts of the archive')
		.option('--force', 'convert what has not changed too')
		.option('--fail-fast', 'stop at the first file that fails')
		.option('--report <file>', 'keep the table of the end: .json, .md or .html');
}

function integer(least: number, most: number): (text: string) => number {
	return (text) => {
		const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
		if (value >= least && value <= most) return value;
		throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
	};
}
