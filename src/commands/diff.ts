import { Option } from 'commander';
import { CtapError, EXIT } from '../diagnostics/errors.js';
import { STDIN } from './input.js';
import { addTimeoutOption } from './limit-options.js';
import { printsColor } from './messages.js';
import { onePlan } from './one-plan.js';
import { type AddCommand, addReadingOptions, examples, type ReadingOptions } from './options.js';
import { refuseInputs, writeOutput } from './output.js';

interface Options extends ReadingOptions {
	to: 'terminal' | 'markdown' | 'html' | 'json';
	stat?: boolean;
}

/** `ctap diff`: what changed between two plans of an economy. */
export const diffCommand: AddCommand = (program, done) => {
	const command = program
		.command('diff')
		.summary('tell what changed between two plans')
		.description('Tell what changed between two plans: added, removed, reworded, moved, and promises kept.')
		.argument('<old>', 'the older plan: a document, plan JSON, or - for standard input')
		.argument('<new>', 'the newer plan')
		.addOption(
			new Option('--to <format>', 'output').choices(['terminal', 'markdown', 'html', 'json']).default('terminal'),
		)
		.option('--stat', 'one line a section')
		.option('-o, --output <file>', 'write to a file');
	addTimeoutOption(addReadingOptions(command))
		.addHelpText(
			'after',
			examples([
				['ctap diff 2013.docx 2014.docx', 'show what is new, and which promises were kept'],
				['ctap diff 2013.json 2014.pdf --to html -o changes.html', 'write a page'],
				['ctap diff 2013.json 2014.json --stat', 'one line a section; the exit code is 1 where they differ'],
			]),
		)
		.action(async (before: string, after: string, options: Options) => done(await diff(before, after, options)));
};

async function diff(before: string, after: string, options: Options): Promise<number> {
	if (before === STDIN && after === STDIN) {
		throw new CtapError('usage', 'Standard input can be read only once.', { file: STDIN });
	}
	if (options.output !== undefined) await refuseInputs([before, after], [options.output]);
	const [{ diffPlans }, { DIFF_REPORTERS }] = await Promise.all([
		import('../diff/diff.js'),
		import('../reporters/diff/index.js'),
	]);
	const [{ plan: a }, { plan: b }] = [await onePlan(before, options), await onePlan(after, options)];
	const [from, to] = [a.economy?.code, b.economy?.code];
	if (from !== undefined && to !== undefined && from !== to && !options.quiet) {
		process.stderr.write(`ctap: warning: these are plans of two economies, ${from} and ${to}\n`);
	}
	const found = diffPlans(a, b);
	const shown = { color: printsColor(options), stat: options.stat ?? false };
	await writeOutput(DIFF_REPORTERS[options.to](found, shown), options.output);
	return found.sections.length === 0 ? EXIT.ok : EXIT.problems;
}
