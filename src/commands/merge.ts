import { type AddCommand, examples } from './options.js';

export interface MergeOptions {
	output?: string;
	ndjson?: string;
	quiet?: boolean;
}

/** `ctap merge`: the shards of an archive made one. */
export const mergeCommand: AddCommand = (program, done) => {
	program
		.command('merge')
		.summary('join and prove the shards of a batch')
		.description('Join what `ctap batch --shard` wrote, and prove that it covers the archive exactly once.')
		.argument('<shard...>', 'output folders or NDJSON files of all shards')
		.option('-o, --output <folder>', 'write plans and manifest to one folder')
		.option('--ndjson <file>', 'write one line a plan, in the order of the archive; - for standard output')
		.option('-q, --quiet', 'say nothing where all is well')
		.addHelpText(
			'after',
			examples([
				['ctap merge part-*/', 'only prove that nothing is missing and nothing is there twice'],
				['ctap merge part-*/ -o plans/ --ndjson plans.ndjson', 'and join them'],
			]),
		)
		.action(async (shards: string[], options: MergeOptions) => {
			const { merge } = await import('./merge-run.js');
			done(await merge(shards, options));
		});
};
